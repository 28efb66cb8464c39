package org.referlint.cli.build;

import static org.objectweb.asm.Opcodes.ACC_INTERFACE;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;
import static org.objectweb.asm.Opcodes.ASM9;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.V11;
import static org.objectweb.asm.Opcodes.V1_6;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;

/**
 * A step of the build: writes as plain code what Java links when it is first called. The lambdas and method references of a jar
 * become classes; sums of strings, and the methods that compare and print records, become methods. Java 17 takes ten times as long
 * to link a lambda as to load a small class that lies in an archive of shared classes, longer still for the others, and a start
 * links hundreds. What the code does stays the same. Classes in a form too old to be shared get the next one. No run uses it.
 */
public final class LinkedCalls {
  /** Where the version of its form stands in a class file. */
  private static final int VERSION_AT = 6;

  /** The classes made of the lambdas of a jar, by name. */
  private final Map<String, byte[]> made = new TreeMap<>();

  /** The names of the classes made, by the nest whose private methods they call. */
  private final Map<String, List<String>> nests = new HashMap<>();

  private int methods;

  private LinkedCalls() {}

  /**
   * Rewrites a jar in its place.
   *
   * @param args the jar, and what the names of the classes to rewrite begin with, such as {@code org/referlint/}
   */
  public static void main(String[] args) throws IOException {
    Path jar = Path.of(args[0]);
    List<String> prefixes = List.of(args).subList(1, args.length);
    Map<ZipEntry, byte[]> entries = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        entries.put(entry, zip.getInputStream(entry).readAllBytes());
      }
    }
    LinkedCalls step = new LinkedCalls();
    entries.replaceAll((entry, bytes) -> prefixes.stream().anyMatch(entry.getName()::startsWith)
            && entry.getName().endsWith(".class")
        ? step.rewritten(bytes)
        : bytes);
    entries.replaceAll((entry, bytes) -> step.withItsNest(entry.getName(), bytes));
    entries.replaceAll(
        (entry, bytes) -> entry.getName().endsWith(".class") ? shareable(bytes) : bytes);
    Path draft = jar.resolveSibling(jar.getFileName() + ".part");
    try (OutputStream out = Files.newOutputStream(draft);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      long time = 0;
      for (Map.Entry<ZipEntry, byte[]> entry : entries.entrySet()) {
        time = entry.getKey().getTime();
        write(zip, entry.getKey().getName(), time, entry.getValue());
      }
      for (Map.Entry<String, byte[]> added : step.made.entrySet()) {
        write(zip, added.getKey() + ".class", time, added.getValue());
      }
    }
    Files.move(draft, jar, StandardCopyOption.REPLACE_EXISTING);
    System.out.println(
        step.made.size() + " lambdas became classes, " + step.methods + " calls became methods");
  }

  private static void write(ZipOutputStream zip, String name, long time, byte[] bytes)
      throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(time);
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  /**
   * A class as Java can share it. One in the form of Java 5 lies in an archive without its table of virtual methods, and where no
   * verifier makes it up, as for all that is on the class path of Java itself, its first call brings Java 17 down.
   */
  static byte[] shareable(byte[] bytes) {
    ByteBuffer form = ByteBuffer.wrap(bytes);
    if (form.getShort(VERSION_AT) < V1_6) {
      form.putShort(VERSION_AT, (short) V1_6);
    }
    return bytes;
  }

  private byte[] rewritten(byte[] bytes) {
    ClassReader reader = new ClassReader(bytes);
    ClassWriter writer = new ClassWriter(reader, 0);
    reader.accept(new Rewriter(writer), 0);
    return writer.toByteArray();
  }

  /** A class may call private methods of another only where the first of their nest names it as a member. */
  private byte[] withItsNest(String name, byte[] bytes) {
    List<String> members = nests.get(name.replaceFirst("\\.class$", ""));
    if (members == null) {
      return bytes;
    }
    ClassReader reader = new ClassReader(bytes);
    ClassWriter writer = new ClassWriter(reader, 0);
    reader.accept(
        new ClassVisitor(ASM9, writer) {
          @Override
          public void visitEnd() {
            members.forEach(this::visitNestMember);
            super.visitEnd();
          }
        },
        0);
    return writer.toByteArray();
  }

  private final class Rewriter extends ClassVisitor {
    private final List<Consumer<ClassVisitor>> added = new ArrayList<>();
    private String name = "";
    private String nest = "";
    private boolean isInterface;
    private int number;

    Rewriter(ClassVisitor next) {
      super(ASM9, next);
    }

    @Override
    public void visit(
        int version,
        int access,
        String name,
        @Nullable String signature,
        @Nullable String superName,
        String @Nullable [] interfaces) {
      this.name = name;
      this.nest = name;
      this.isInterface = (access & ACC_INTERFACE) != 0;
      // Before Java 11 there were no nests.
      super.visit(Math.max(version, V11), access, name, signature, superName, interfaces);
    }

    @Override
    public void visitNestHost(String host) {
      nest = host;
      super.visitNestHost(host);
    }

    @Override
    public void visitEnd() {
      added.forEach(method -> method.accept(cv));
      super.visitEnd();
    }

    @Override
    public MethodVisitor visitMethod(
        int access,
        String method,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      MethodVisitor next = super.visitMethod(access, method, descriptor, signature, exceptions);
      return new MethodVisitor(ASM9, next) {
        @Override
        public void visitInvokeDynamicInsn(
            String called, String calledDescriptor, Handle factory, Object... details) {
          Optional<Consumer<MethodVisitor>> body = Optional.empty();
          switch (factory.getOwner() + "." + factory.getName()) {
            case "java/lang/invoke/LambdaMetafactory.metafactory" -> {
              lambda(mv, LambdaClass.Lambda.of(called, calledDescriptor, details));
              return;
            }
            case "java/lang/invoke/StringConcatFactory.makeConcatWithConstants" ->
              body = StringSum.code(calledDescriptor, details);
            case "java/lang/runtime/ObjectMethods.bootstrap" ->
              body = RecordMethod.code(called, details);
            default -> {
              // Another way to make a call: it is left as it is.
            }
          }
          if (body.isEmpty()) {
            super.visitInvokeDynamicInsn(called, calledDescriptor, factory, details);
          } else {
            call(mv, calledDescriptor, body.get());
          }
        }
      };
    }

    private void lambda(MethodVisitor code, LambdaClass.Lambda lambda) {
      String own = name + "$$L" + ++number;
      made.put(own, LambdaClass.of(own, nest, lambda));
      nests.computeIfAbsent(nest, host -> new ArrayList<>()).add(own);
      LambdaClass.use(code, own, lambda);
    }

    /** Calls a method that is added to the class. */
    private void call(MethodVisitor code, String descriptor, Consumer<MethodVisitor> body) {
      String own = "linked$" + ++number;
      methods++;
      code.visitMethodInsn(INVOKESTATIC, name, own, descriptor, isInterface);
      added.add(to -> {
        MethodVisitor method =
            to.visitMethod(ACC_PRIVATE | ACC_STATIC | ACC_SYNTHETIC, own, descriptor, null, null);
        method.visitCode();
        body.accept(method);
        method.visitEnd();
      });
    }
  }
}
