@echo off
rem Runs Referlint; builds it first where it is missing.
setlocal
set "home=%~dp0"
set "jar=%home%cli\target\referlint-all.jar"
if not exist "%jar%" (
  echo referlint: building, which takes a minute the first time 1>&2
  pushd "%home%"
  call mvn -B -q -pl cli -am -DskipTests package 1>&2
  if errorlevel 1 (
    popd
    echo referlint: the build failed; a JDK from 17 on and Maven from 3.8.7 on are needed 1>&2
    exit /b 2
  )
  popd
)
set "compilers=-XX:MaxRecursiveInlineLevel=0 -XX:FreqInlineSize=120 -XX:Tier3DelayOn=0"
rem A server does little after each key; the second compiler would hold up its first diagnostics.
if "%~1"=="lsp" set "compilers=-XX:TieredStopAtLevel=1 -XX:CICompilerCount=1 -Xms192m -Xmn80m -XX:SurvivorRatio=2"
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
"%java%" -XX:SharedArchiveFile="%home%cli\target\referlint.jsa" -XX:+IgnoreUnrecognizedVMOptions -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 -Xlog:disable -Xlog:all=error:stderr -XX:+UseSerialGC -XX:-UsePerfData %compilers% -Dreferlint.packed="%home%cli\target\packed" -Xbootclasspath/a:"%jar%" -cp "%jar%" org.referlint.cli.Main %*
exit /b %errorlevel%
