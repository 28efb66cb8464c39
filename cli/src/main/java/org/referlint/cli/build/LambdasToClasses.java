package org.referlint.cli.build;

import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SUPER;
import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ASM9;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.GETFIELD;
import static org.objectweb.asm.Opcodes.GETSTATIC;
import static org.objectweb.asm.Opcodes.H_INVOKESTATIC;
import static org.objectweb.asm.Opcodes.H_NEWINVOKESPECIAL;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INVOKEINTERFACE;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.IRETURN;
import static org.objectweb.asm.Opcodes.NEW;
import static org.objectweb.asm.Opcodes.POP;
import static org.objectweb.asm.Opcodes.POP2;
import static org.objectweb.asm.Opcodes.PUTFIELD;
import static org.objectweb.asm.Opcodes.PUTSTATIC;
import static org.objectweb.asm.Opcodes.RETURN;
import static org.objectweb.asm.Opcodes.V11;
import static org.objectweb.asm.Opcodes.V17;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * A step of the build: writes the lambdas and method references of a jar as classes. Java 17 takes ten times as long to link a
 * lambda for the first time as to load a small class that lies in an archive of shared classes, and a start links hundreds. What
 * the classes do stays the same. No run uses it.
 */
public final class LambdasToClasses {
  private static final String METAFACTORY = "java/lang/invoke/LambdaMetafactory";
  private static final String INSTANCE = "INSTANCE";
  private static final String MAKE = "make";

  /** The classes made of the lambdas of a jar, by name. */
  private final Map<String, byte[]> made = new TreeMap<>();

  /** The names of the classes made, by the nest whose private methods they call. */
  private final Map<String, List<String>> nests = new HashMap<>();

  private LambdasToClasses() {}

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
    LambdasToClasses step = new LambdasToClasses();
    entries.replaceAll((entry, bytes) -> prefixes.stream().anyMatch(entry.getName()::startsWith)
            && entry.getName().endsWith(".class")
        ? step.withoutLambdas(bytes)
        : bytes);
    entries.replaceAll((entry, bytes) -> step.withItsNest(entry.getName(), bytes));
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
    System.out.println(step.made.size() + " lambdas became classes");
  }

  private static void write(ZipOutputStream zip, String name, long time, byte[] bytes)
      throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(time);
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  private byte[] withoutLambdas(byte[] bytes) {
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

  /** A lambda as the compiler describes it. */
  private record Lambda(
      String method, List<Type> captured, Type type, Type erased, Type exact, Handle body) {
    /** Describes a call that makes a lambda; null where it is anything but a plain one. */
    static @Nullable Lambda of(String name, String descriptor, Handle factory, Object[] details) {
      // The other factory makes lambdas that can be serialised or have bridges.
      if (!factory.getOwner().equals(METAFACTORY) || !factory.getName().equals("metafactory")) {
        return null;
      }
      return new Lambda(
          name,
          List.of(Type.getArgumentTypes(descriptor)),
          Type.getReturnType(descriptor),
          (Type) details[0],
          (Type) details[2],
          (Handle) details[1]);
    }

    /** What the body takes, its receiver first. */
    List<Type> parameters() {
      List<Type> all = new ArrayList<>();
      int tag = body.getTag();
      if (tag != H_INVOKESTATIC && tag != H_NEWINVOKESPECIAL) {
        all.add(Type.getObjectType(body.getOwner()));
      }
      all.addAll(List.of(Type.getArgumentTypes(body.getDesc())));
      return all;
    }
  }

  private final class Rewriter extends ClassVisitor {
    private String name = "";
    private String nest = "";
    private int lambdas;

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
      // Before Java 11 there were no nests.
      super.visit(Math.max(version, V11), access, name, signature, superName, interfaces);
    }

    @Override
    public void visitNestHost(String host) {
      nest = host;
      super.visitNestHost(host);
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
          Lambda lambda = Lambda.of(called, calledDescriptor, factory, details);
          if (lambda == null) {
            super.visitInvokeDynamicInsn(called, calledDescriptor, factory, details);
            return;
          }
          String own = name + "$$L" + ++lambdas;
          made.put(own, classOf(own, nest, lambda));
          nests.computeIfAbsent(nest, host -> new ArrayList<>()).add(own);
          if (lambda.captured().isEmpty()) {
            super.visitFieldInsn(GETSTATIC, own, INSTANCE, lambda.type().getDescriptor());
          } else {
            super.visitMethodInsn(INVOKESTATIC, own, MAKE, calledDescriptor, false);
          }
        }
      };
    }
  }

  private static byte[] classOf(String own, String nest, Lambda lambda) {
    ClassWriter out = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    out.visit(
        V17, ACC_FINAL | ACC_SUPER | ACC_SYNTHETIC, own, null, "java/lang/Object", new String[] {
          lambda.type().getInternalName()
        });
    out.visitNestHost(nest);
    constructor(out, own, lambda);
    if (lambda.captured().isEmpty()) {
      instance(out, own, lambda);
    } else {
      factory(out, own, lambda);
    }
    MethodVisitor code =
        out.visitMethod(ACC_PUBLIC, lambda.method(), lambda.erased().getDescriptor(), null, null);
    code.visitCode();
    call(code, own, lambda);
    code.visitMaxs(0, 0);
    code.visitEnd();
    out.visitEnd();
    return out.toByteArray();
  }

  private static String constructorOf(Lambda lambda) {
    return Type.getMethodDescriptor(Type.VOID_TYPE, lambda.captured().toArray(Type[]::new));
  }

  private static void constructor(ClassWriter out, String own, Lambda lambda) {
    MethodVisitor code = out.visitMethod(ACC_PRIVATE, "<init>", constructorOf(lambda), null, null);
    code.visitCode();
    code.visitVarInsn(ALOAD, 0);
    code.visitMethodInsn(INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
    int local = 1;
    for (int i = 0; i < lambda.captured().size(); i++) {
      Type type = lambda.captured().get(i);
      out.visitField(ACC_PRIVATE | ACC_FINAL, "c" + i, type.getDescriptor(), null, null)
          .visitEnd();
      code.visitVarInsn(ALOAD, 0);
      code.visitVarInsn(type.getOpcode(ILOAD), local);
      code.visitFieldInsn(PUTFIELD, own, "c" + i, type.getDescriptor());
      local += type.getSize();
    }
    code.visitInsn(RETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  /** A lambda that holds nothing is made once. */
  private static void instance(ClassWriter out, String own, Lambda lambda) {
    String type = lambda.type().getDescriptor();
    out.visitField(ACC_STATIC | ACC_FINAL, INSTANCE, type, null, null).visitEnd();
    MethodVisitor code = out.visitMethod(ACC_STATIC, "<clinit>", "()V", null, null);
    code.visitCode();
    code.visitTypeInsn(NEW, own);
    code.visitInsn(DUP);
    code.visitMethodInsn(INVOKESPECIAL, own, "<init>", "()V", false);
    code.visitFieldInsn(PUTSTATIC, own, INSTANCE, type);
    code.visitInsn(RETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  private static void factory(ClassWriter out, String own, Lambda lambda) {
    String descriptor =
        Type.getMethodDescriptor(lambda.type(), lambda.captured().toArray(Type[]::new));
    MethodVisitor code = out.visitMethod(ACC_STATIC, MAKE, descriptor, null, null);
    code.visitCode();
    code.visitTypeInsn(NEW, own);
    code.visitInsn(DUP);
    int local = 0;
    for (Type type : lambda.captured()) {
      code.visitVarInsn(type.getOpcode(ILOAD), local);
      local += type.getSize();
    }
    code.visitMethodInsn(INVOKESPECIAL, own, "<init>", constructorOf(lambda), false);
    code.visitInsn(Type.getObjectType(own).getOpcode(IRETURN));
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  /** Calls the body with what is held and what is given, and gives back what it gives. */
  private static void call(MethodVisitor code, String own, Lambda lambda) {
    Handle body = lambda.body();
    if (body.getTag() == H_NEWINVOKESPECIAL) {
      code.visitTypeInsn(NEW, body.getOwner());
      code.visitInsn(DUP);
    }
    List<Type> wanted = lambda.parameters();
    int next = 0;
    for (int i = 0; i < lambda.captured().size(); i++) {
      Type held = lambda.captured().get(i);
      code.visitVarInsn(ALOAD, 0);
      code.visitFieldInsn(GETFIELD, own, "c" + i, held.getDescriptor());
      Conversions.convert(code, held, wanted.get(next++));
    }
    int local = 1;
    Type[] given = lambda.erased().getArgumentTypes();
    Type[] exact = lambda.exact().getArgumentTypes();
    for (int i = 0; i < given.length; i++) {
      code.visitVarInsn(given[i].getOpcode(ILOAD), local);
      local += given[i].getSize();
      Conversions.convert(code, given[i], exact[i]);
      Conversions.convert(code, exact[i], wanted.get(next++));
    }
    code.visitMethodInsn(
        opcode(body), body.getOwner(), body.getName(), body.getDesc(), body.isInterface());
    Type result = body.getTag() == H_NEWINVOKESPECIAL
        ? Type.getObjectType(body.getOwner())
        : Type.getReturnType(body.getDesc());
    Type asked = lambda.erased().getReturnType();
    if (asked.getSort() == Type.VOID) {
      if (result.getSize() > 0) {
        code.visitInsn(result.getSize() == 2 ? POP2 : POP);
      }
    } else {
      Type exactResult = lambda.exact().getReturnType();
      Conversions.convert(code, result, exactResult);
      Conversions.convert(code, exactResult, asked);
    }
    code.visitInsn(asked.getOpcode(IRETURN));
  }

  private static int opcode(Handle body) {
    return switch (body.getTag()) {
      case H_INVOKESTATIC -> INVOKESTATIC;
      case H_NEWINVOKESPECIAL -> INVOKESPECIAL;
      // Private methods are called like all others from within their nest.
      default -> body.isInterface() ? INVOKEINTERFACE : INVOKEVIRTUAL;
    };
  }
}
