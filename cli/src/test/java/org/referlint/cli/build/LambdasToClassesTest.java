package org.referlint.cli.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class LambdasToClassesTest {
  private static final String PREFIX = "org/referlint/cli/build/LambdaKinds";
  private static final List<String> CLASSES =
      List.of(PREFIX, PREFIX + "$Inner", PREFIX + "$Joining");

  @TempDir
  Path folder;

  @Test
  void whatWasALambdaDoesTheSame() throws Exception {
    Path jar = jar();
    LambdasToClasses.main(new String[] {jar.toString(), PREFIX});
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
      Object rewritten =
          loader.loadClass(LambdaKinds.class.getName()).getDeclaredConstructor().newInstance();
      assertEquals(new LambdaKinds().get(), ((Supplier<?>) rewritten).get());
    }
  }

  @Test
  void noneIsLeft() throws IOException {
    Path jar = jar();
    assertTrue(lambdas(jar).size() > 15);
    LambdasToClasses.main(new String[] {jar.toString(), PREFIX});
    assertEquals(List.of(), lambdas(jar));
  }

  @Test
  void othersStayAsTheyAre() throws IOException {
    Path jar = jar();
    List<String> before = lambdas(jar);
    LambdasToClasses.main(new String[] {jar.toString(), "org/elsewhere/"});
    assertEquals(before, lambdas(jar));
  }

  private Path jar() throws IOException {
    Path jar = folder.resolve("some.jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (String name : CLASSES) {
        zip.putNextEntry(new ZipEntry(name + ".class"));
        try (InputStream in = LambdaKinds.class.getResourceAsStream("/" + name + ".class")) {
          in.transferTo(zip);
        }
      }
    }
    return jar;
  }

  /** The lambdas in the classes of a jar. */
  private static List<String> lambdas(Path jar) throws IOException {
    List<String> found = new ArrayList<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        new ClassReader(zip.getInputStream(entry)).accept(new Calls(found), 0);
      }
    }
    return found;
  }

  private static final class Calls extends ClassVisitor {
    private final List<String> found;

    Calls(List<String> found) {
      super(Opcodes.ASM9);
      this.found = found;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String method, String descriptor, String signature, String[] exceptions) {
      return new MethodVisitor(Opcodes.ASM9) {
        @Override
        public void visitInvokeDynamicInsn(
            String name, String type, Handle factory, Object... details) {
          if (factory.getOwner().endsWith("LambdaMetafactory")) {
            found.add(method + ":" + name);
          }
        }
      };
    }
  }
}
