package org.referlint.cli.build;

import static org.objectweb.asm.Opcodes.CHECKCAST;
import static org.objectweb.asm.Opcodes.F2D;
import static org.objectweb.asm.Opcodes.I2D;
import static org.objectweb.asm.Opcodes.I2F;
import static org.objectweb.asm.Opcodes.I2L;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.L2D;
import static org.objectweb.asm.Opcodes.L2F;

import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** The conversions between types that a lambda may leave to the Java runtime: casts, boxes and wider numbers. */
final class Conversions {
  private static final Map<Type, String> BOXES = Map.of(
      Type.BOOLEAN_TYPE, "java/lang/Boolean",
      Type.BYTE_TYPE, "java/lang/Byte",
      Type.CHAR_TYPE, "java/lang/Character",
      Type.SHORT_TYPE, "java/lang/Short",
      Type.INT_TYPE, "java/lang/Integer",
      Type.LONG_TYPE, "java/lang/Long",
      Type.FLOAT_TYPE, "java/lang/Float",
      Type.DOUBLE_TYPE, "java/lang/Double");

  private Conversions() {}

  /** The class whose objects hold values of a plain type; empty for all others. */
  static Optional<String> box(Type type) {
    return Optional.ofNullable(BOXES.get(type));
  }

  /** Turns what lies on the stack into another type. */
  static void convert(MethodVisitor code, Type from, Type to) {
    if (from.equals(to)) {
      return;
    }
    boolean plain = BOXES.containsKey(from);
    if (plain && BOXES.containsKey(to)) {
      widen(code, from, to);
    } else if (plain) {
      String box = BOXES.get(from);
      code.visitMethodInsn(
          INVOKESTATIC,
          box,
          "valueOf",
          Type.getMethodDescriptor(Type.getObjectType(box), from),
          false);
    } else if (BOXES.containsKey(to)) {
      Type held = unboxed(from).orElse(to);
      String box = BOXES.get(held);
      code.visitTypeInsn(CHECKCAST, box);
      code.visitMethodInsn(
          INVOKEVIRTUAL, box, held.getClassName() + "Value", Type.getMethodDescriptor(held), false);
      widen(code, held, to);
    } else if (!to.getInternalName().equals("java/lang/Object")) {
      code.visitTypeInsn(CHECKCAST, to.getInternalName());
    }
  }

  private static Optional<Type> unboxed(Type type) {
    return BOXES.entrySet().stream()
        .filter(box -> box.getValue().equals(type.getInternalName()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static void widen(MethodVisitor code, Type from, Type to) {
    if (from.equals(to)) {
      return;
    }
    boolean small = from.getSort() >= Type.CHAR && from.getSort() <= Type.INT;
    if (small && to.getSort() <= Type.INT) {
      return;
    }
    int opcode = switch (to.getSort()) {
      case Type.LONG -> I2L;
      case Type.FLOAT -> from.getSort() == Type.LONG ? L2F : I2F;
      case Type.DOUBLE ->
        switch (from.getSort()) {
          case Type.LONG -> L2D;
          case Type.FLOAT -> F2D;
          default -> I2D;
        };
      default -> throw new IllegalArgumentException(from + " is not widened to " + to);
    };
    code.visitInsn(opcode);
  }
}
