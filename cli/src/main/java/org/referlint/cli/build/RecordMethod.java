package org.referlint.cli.build;

import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ARETURN;
import static org.objectweb.asm.Opcodes.BIPUSH;
import static org.objectweb.asm.Opcodes.CHECKCAST;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.F_SAME;
import static org.objectweb.asm.Opcodes.GETFIELD;
import static org.objectweb.asm.Opcodes.IADD;
import static org.objectweb.asm.Opcodes.ICONST_0;
import static org.objectweb.asm.Opcodes.ICONST_1;
import static org.objectweb.asm.Opcodes.IFEQ;
import static org.objectweb.asm.Opcodes.IFNE;
import static org.objectweb.asm.Opcodes.IF_ACMPNE;
import static org.objectweb.asm.Opcodes.IF_ICMPEQ;
import static org.objectweb.asm.Opcodes.IMUL;
import static org.objectweb.asm.Opcodes.INSTANCEOF;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.IRETURN;
import static org.objectweb.asm.Opcodes.LCMP;
import static org.objectweb.asm.Opcodes.NEW;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** Writes the methods that compare and print a record the way {@link java.lang.runtime.ObjectMethods} makes them. */
final class RecordMethod {
  private static final String BUILDER = "java/lang/StringBuilder";
  private static final int FACTOR = 31;

  /** The widest is two numbers of two places each. */
  private static final int MOST_STACK = 4;

  private RecordMethod() {}

  /**
   * The code of a method.
   *
   * @param method its name
   * @param details the record, the names of its parts, and how each is read
   */
  static Optional<Consumer<MethodVisitor>> code(String method, Object[] details) {
    Type owner = (Type) details[0];
    List<Handle> parts =
        Arrays.stream(details, 2, details.length).map(Handle.class::cast).toList();
    return switch (method) {
      case "equals" -> Optional.of(code -> equality(code, owner, parts));
      case "hashCode" -> Optional.of(code -> hash(code, owner, parts));
      case "toString" -> Optional.of(code -> print(code, owner, parts));
      default -> Optional.empty();
    };
  }

  private static void read(MethodVisitor code, Type owner, Handle part) {
    code.visitFieldInsn(GETFIELD, owner.getInternalName(), part.getName(), part.getDesc());
  }

  private static void equality(MethodVisitor code, Type owner, List<Handle> parts) {
    Label other = new Label();
    code.visitVarInsn(ALOAD, 0);
    code.visitVarInsn(ALOAD, 1);
    code.visitJumpInsn(IF_ACMPNE, other);
    code.visitInsn(ICONST_1);
    code.visitInsn(IRETURN);
    goOn(code, other);
    Label sameType = new Label();
    code.visitVarInsn(ALOAD, 1);
    code.visitTypeInsn(INSTANCEOF, owner.getInternalName());
    unless(code, IFNE, sameType);
    for (Handle part : parts) {
      Label equal = new Label();
      code.visitVarInsn(ALOAD, 0);
      read(code, owner, part);
      code.visitVarInsn(ALOAD, 1);
      code.visitTypeInsn(CHECKCAST, owner.getInternalName());
      read(code, owner, part);
      unless(code, comparison(code, Type.getType(part.getDesc())), equal);
    }
    code.visitInsn(ICONST_1);
    code.visitInsn(IRETURN);
    code.visitMaxs(MOST_STACK, 2);
  }

  /** Compares two values; the jump that is taken where they are equal. */
  private static int comparison(MethodVisitor code, Type type) {
    switch (type.getSort()) {
      case Type.LONG -> code.visitInsn(LCMP);
      case Type.FLOAT ->
        code.visitMethodInsn(INVOKESTATIC, "java/lang/Float", "compare", "(FF)I", false);
      case Type.DOUBLE ->
        code.visitMethodInsn(INVOKESTATIC, "java/lang/Double", "compare", "(DD)I", false);
      case Type.OBJECT, Type.ARRAY -> {
        code.visitMethodInsn(
            INVOKESTATIC,
            "java/util/Objects",
            "equals",
            "(Ljava/lang/Object;Ljava/lang/Object;)Z",
            false);
        return IFNE;
      }
      default -> {
        return IF_ICMPEQ;
      }
    }
    return IFEQ;
  }

  /** Gives back false unless a jump is taken. */
  private static void unless(MethodVisitor code, int jump, Label to) {
    code.visitJumpInsn(jump, to);
    code.visitInsn(ICONST_0);
    code.visitInsn(IRETURN);
    goOn(code, to);
  }

  private static void goOn(MethodVisitor code, Label here) {
    code.visitLabel(here);
    code.visitFrame(F_SAME, 0, null, 0, null);
  }

  private static void hash(MethodVisitor code, Type owner, List<Handle> parts) {
    code.visitInsn(ICONST_0);
    for (Handle part : parts) {
      Type type = Type.getType(part.getDesc());
      code.visitIntInsn(BIPUSH, FACTOR);
      code.visitInsn(IMUL);
      code.visitVarInsn(ALOAD, 0);
      read(code, owner, part);
      String box = Conversions.box(type).orElse("java/util/Objects");
      String taken =
          Conversions.box(type).isPresent() ? type.getDescriptor() : "Ljava/lang/Object;";
      code.visitMethodInsn(INVOKESTATIC, box, "hashCode", "(" + taken + ")I", false);
      code.visitInsn(IADD);
    }
    code.visitInsn(IRETURN);
    code.visitMaxs(MOST_STACK, 1);
  }

  private static void print(MethodVisitor code, Type owner, List<Handle> parts) {
    code.visitTypeInsn(NEW, BUILDER);
    code.visitInsn(DUP);
    code.visitMethodInsn(INVOKESPECIAL, BUILDER, "<init>", "()V", false);
    String before = simpleName(owner) + "[";
    for (Handle part : parts) {
      code.visitLdcInsn(before + part.getName() + "=");
      StringSum.append(code, Type.getType(String.class));
      code.visitVarInsn(ALOAD, 0);
      read(code, owner, part);
      StringSum.append(code, Type.getType(part.getDesc()));
      before = ", ";
    }
    code.visitLdcInsn(parts.isEmpty() ? before + "]" : "]");
    StringSum.append(code, Type.getType(String.class));
    code.visitMethodInsn(INVOKEVIRTUAL, BUILDER, "toString", "()Ljava/lang/String;", false);
    code.visitInsn(ARETURN);
    code.visitMaxs(MOST_STACK, 1);
  }

  /** The name of a class in its source: behind those of the classes around it, and the number of a local one. */
  private static String simpleName(Type type) {
    String name = type.getInternalName();
    String own = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('$')) + 1);
    int digits = 0;
    while (digits < own.length() && Character.isDigit(own.charAt(digits))) {
      digits++;
    }
    return own.substring(digits);
  }
}
