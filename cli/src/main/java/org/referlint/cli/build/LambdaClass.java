package org.referlint.cli.build;

import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SUPER;
import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;
import static org.objectweb.asm.Opcodes.ALOAD;
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
import static org.objectweb.asm.Opcodes.V17;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** Writes a lambda or a method reference as a class of its own. */
final class LambdaClass {
  private static final String INSTANCE = "INSTANCE";
  private static final String MAKE = "make";

  private LambdaClass() {}

  /**
   * A lambda as the compiler describes it.
   *
   * @param method the method that it stands for
   * @param captured the types of what it holds
   * @param type the interface that it is
   * @param erased what the method takes and gives
   * @param exact what it takes and gives in this place
   * @param body the method that does the work
   */
  record Lambda(
      String method, List<Type> captured, Type type, Type erased, Type exact, Handle body) {
    static Lambda of(String name, String descriptor, Object[] details) {
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

  /** What takes the place of the call that makes the lambda. */
  static void use(MethodVisitor code, String own, Lambda lambda) {
    if (lambda.captured().isEmpty()) {
      code.visitFieldInsn(GETSTATIC, own, INSTANCE, lambda.type().getDescriptor());
    } else {
      code.visitMethodInsn(
          INVOKESTATIC,
          own,
          MAKE,
          Type.getMethodDescriptor(lambda.type(), lambda.captured().toArray(Type[]::new)),
          false);
    }
  }

  /**
   * The class of a lambda.
   *
   * @param own its name
   * @param nest the class whose nest it joins, so that it may call private methods
   */
  static byte[] of(String own, String nest, Lambda lambda) {
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
