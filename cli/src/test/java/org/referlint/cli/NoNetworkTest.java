package org.referlint.cli;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * A referral never leaves the machine. Over the byte code of all modules: nothing opens a connection, but for the language
 * server where it is asked for a socket, and that one listens on this machine alone.
 */
class NoNetworkTest {
  private static final JavaClasses CLASSES = new ClassFileImporter()
      .withImportOption(new ImportOption.DoNotIncludeTests())
      .importPackages("org.referlint");

  /** What of {@code java.net} names places and loads classes from files. */
  private static final Set<String> NAMES = Set.of(
      "java.net.URI",
      "java.net.URL",
      "java.net.URLClassLoader",
      "java.net.URLDecoder",
      "java.net.URLEncoder",
      "java.net.MalformedURLException",
      "java.net.URISyntaxException");

  /** The one class that may open a socket, for {@code referlint lsp --socket}. */
  private static final String SERVER_SOCKET = "org.referlint.lsp.SocketTransport";

  private static boolean connects(JavaClass type) {
    String name = type.getName();
    return name.startsWith("java.net.") && !NAMES.contains(name)
        || name.startsWith("javax.net")
        || name.startsWith("java.rmi")
        || name.startsWith("com.sun.net")
        || name.startsWith("java.nio.channels.") && name.contains("Socket")
        || name.startsWith("java.nio.channels.Asynchronous") && !name.contains("File");
  }

  @Test
  void allModulesAreLookedAt() {
    for (String type : new String[] {
      "org.referlint.engine.Linter",
      "org.referlint.cli.Main",
      "org.referlint.lsp.ServerLauncher",
      "org.referlint.formats.LibraryFormatReader"
    }) {
      assertTrue(CLASSES.contain(type), type);
    }
  }

  @Test
  void ruleWouldFindASocket() {
    JavaClasses types = new ClassFileImporter()
        .importClasses(java.net.Socket.class, java.net.http.HttpClient.class, java.net.URI.class);
    assertTrue(connects(types.get(java.net.Socket.class)));
    assertTrue(connects(types.get(java.net.http.HttpClient.class)));
    assertEquals(false, connects(types.get(java.net.URI.class)));
  }

  @Test
  void nothingOpensAConnection() {
    noClasses()
        .that(describe(
            "are not the socket of the server", type -> !type.getName().startsWith(SERVER_SOCKET)))
        .should()
        .dependOnClassesThat(describe("open connections", NoNetworkTest::connects))
        .check(CLASSES);
  }

  @Test
  void addressesAreNotOpened() {
    noClasses()
        .should()
        .accessTargetWhere(describe(
            "open an address",
            (JavaAccess<?> access) -> access.getTargetOwner().getName().equals("java.net.URL")
                && Set.of("openStream", "openConnection", "getContent")
                    .contains(access.getTarget().getName())))
        .check(CLASSES);
  }
}
