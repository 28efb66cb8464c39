package org.referlint.cli.build;

import static org.objectweb.asm.Opcodes.ARETURN;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.NEW;

import java.util.Optional;
import java.util.function.Consumer;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** Writes a sum of strings with a builder. */
final class StringSum {
  private static final String BUILDER = "java/lang/StringBuilder";

  /** Stands in a recipe for the next of what is summed. */
  private static final char ARGUMENT = 1;

  /** Stands in a recipe for a text that holds one of these signs. */
  private static final char CONSTANT = 2;

  private static final int MOST_STACK = 3;

  private StringSum() {}

  /**
   * The code of a sum; empty where it holds constants other than texts.
   *
   * @param descriptor what is summed
   * @param details the recipe, and the texts it speaks of
   */
  static Optional<Consumer<MethodVisitor>> code(String descriptor, Object[] details) {
    for (Object detail : details) {
      if (!(detail instanceof String)) {
        return Optional.empty();
      }
    }
    return Optional.of(code -> write(code, Type.getArgumentTypes(descriptor), details));
  }

  private static void write(MethodVisitor code, Type[] summed, Object[] details) {
    code.visitTypeInsn(NEW, BUILDER);
    code.visitInsn(DUP);
    code.visitMethodInsn(INVOKESPECIAL, BUILDER, "<init>", "()V", false);
    String recipe = (String) details[0];
    StringBuilder text = new StringBuilder();
    int argument = 0;
    int local = 0;
    int constant = 1;
    for (int i = 0; i < recipe.length(); i++) {
      char sign = recipe.charAt(i);
      if (sign == ARGUMENT) {
        flush(code, text);
        Type type = summed[argument++];
        code.visitVarInsn(type.getOpcode(ILOAD), local);
        local += type.getSize();
        append(code, type);
      } else if (sign == CONSTANT) {
        text.append((String) details[constant++]);
      } else {
        text.append(sign);
      }
    }
    flush(code, text);
    code.visitMethodInsn(INVOKEVIRTUAL, BUILDER, "toString", "()Ljava/lang/String;", false);
    code.visitInsn(ARETURN);
    code.visitMaxs(MOST_STACK, local);
  }

  private static void flush(MethodVisitor code, StringBuilder text) {
    if (text.length() > 0) {
      code.visitLdcInsn(text.toString());
      append(code, Type.getType(String.class));
      text.setLength(0);
    }
  }

  static void append(MethodVisitor code, Type type) {
    String taken = switch (type.getSort()) {
      case Type.BYTE, Type.SHORT -> "I";
      case Type.ARRAY -> "Ljava/lang/Object;";
      case Type.OBJECT ->
        type.getClassName().equals("java.lang.String")
            ? "Ljava/lang/String;"
            : "Ljava/lang/Object;";
      default -> type.getDescriptor();
    };
    code.visitMethodInsn(
        INVOKEVIRTUAL, BUILDER, "append", "(" + taken + ")Ljava/lang/StringBuilder;", false);
  }
}
