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
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

class LinkedCallsTest {
  private static final String PREFIX = "org/referlint/cli/build/CallKinds";
  private static final List<String> CLASSES = List.of(
      PREFIX, PREFIX + "$Inner", PREFIX + "$Joining", PREFIX + "$Nothing", PREFIX + "$Parts");

  private static final char[] LETTERS = {'x'};

  @TempDir
  Path folder;

  @Test
  void whatIsRewrittenDoesTheSame() throws Exception {
    Path jar = jar();
    LinkedCalls.main(new String[] {jar.toString(), PREFIX});
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
      Object rewritten =
          loader.loadClass(CallKinds.class.getName()).getDeclaredConstructor().newInstance();
      assertEquals(new CallKinds().get(), ((Supplier<?>) rewritten).get());
    }
  }

  @Test
  void noneIsLeft() throws IOException {
    Path jar = jar();
    assertTrue(linked(jar).size() > 20);
    LinkedCalls.main(new String[] {jar.toString(), PREFIX});
    assertEquals(List.of(), linked(jar));
  }

  @Test
  void aClassInTheFormOfJavaFiveGetsTheNextOne() {
    byte[] old = empty(Opcodes.V1_5);
    assertEquals(Opcodes.V1_6, new ClassReader(LinkedCalls.shareable(old)).readShort(6));
    byte[] now = empty(Opcodes.V17);
    assertEquals(Opcodes.V17, new ClassReader(LinkedCalls.shareable(now)).readShort(6));
  }

  private static byte[] empty(int version) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(version, Opcodes.ACC_PUBLIC, "Empty", null, "java/lang/Object", null);
    writer.visitEnd();
    return writer.toByteArray();
  }

  @Test
  void othersStayAsTheyAre() throws IOException {
    Path jar = jar();
    List<String> before = linked(jar);
    LinkedCalls.main(new String[] {jar.toString(), "org/elsewhere/"});
    assertEquals(before, linked(jar));
  }

  @Test
  void sumsOfStringsAreTheSame() throws Exception {
    String descriptor = "(ZBCSIJFDLjava/lang/String;Ljava/lang/Object;[C)Ljava/lang/String;";
    String recipe = "a\1\1,\1\1 \1\1\1\1 \1[\1]\2\1 end";
    ClassWriter writer = new ClassWriter(0);
    writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "Sum", null, "java/lang/Object", null);
    MethodVisitor code =
        writer.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "sum", descriptor, null, null);
    code.visitCode();
    int local = 0;
    for (Type type : Type.getArgumentTypes(descriptor)) {
      code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), local);
      local += type.getSize();
    }
    code.visitInvokeDynamicInsn(
        "makeConcatWithConstants",
        descriptor,
        new Handle(
            Opcodes.H_INVOKESTATIC,
            "java/lang/invoke/StringConcatFactory",
            "makeConcatWithConstants",
            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;"
                + "Ljava/lang/String;[Ljava/lang/Object;)Ljava/lang/invoke/CallSite;",
            false),
        recipe,
        "\1 as it is");
    code.visitInsn(Opcodes.ARETURN);
    code.visitMaxs(local, local);
    code.visitEnd();
    writer.visitEnd();
    Path jar = folder.resolve("sum.jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      zip.putNextEntry(new ZipEntry("Sum.class"));
      zip.write(writer.toByteArray());
    }
    String before = sum(jar);
    LinkedCalls.main(new String[] {jar.toString(), "Sum"});
    assertEquals(List.of(), linked(jar));
    assertEquals(before, sum(jar));
    assertTrue(before.startsWith("atrue1,c2 345.06.0 null[[]]\1 as it is[C"), before);
  }

  private static String sum(Path jar) throws Exception {
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
      return (String) Stream.of(loader.loadClass("Sum").getMethods())
          .filter(method -> method.getName().equals("sum"))
          .findFirst()
          .orElseThrow()
          .invoke(null, true, (byte) 1, 'c', (short) 2, 3, 4L, 5.0f, 6.0, null, List.of(), LETTERS);
    }
  }

  private Path jar() throws IOException {
    Path jar = folder.resolve("some.jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (String name : CLASSES) {
        zip.putNextEntry(new ZipEntry(name + ".class"));
        try (InputStream in = CallKinds.class.getResourceAsStream("/" + name + ".class")) {
          in.transferTo(zip);
        }
      }
    }
    return jar;
  }

  /** The calls in the classes of a jar that Java links when they are first made. */
  private static List<String> linked(Path jar) throws IOException {
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
          found.add(method + ":" + name);
        }
      };
    }
  }
}
