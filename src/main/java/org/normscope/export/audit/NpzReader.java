package org.normscope.export.audit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// Reads the small arrays of NumPy's `.npz`.
final class NpzReader {
  private static final int MOST_NUMBERS = 64;
  private static final int MOST_BYTES = 1 << 20;
  private static final Pattern HEAD =
      Pattern.compile("'descr':\\s*'([<>|=])([fiuU])(\\d+)'.*'shape':\\s*\\(([^)]*)\\)");

  private NpzReader() {}

  static FoundConfig read(byte[] bytes) {
    Map<String, double[]> numbers = new HashMap<>();
    List<String> channels = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName().replaceFirst("\\.npy$", "");
        byte[] npy = zip.readNBytes(MOST_BYTES);
        if (name.equals("channels")) {
          channels = texts(npy);
        } else {
          double[] values = doubles(npy);
          if (values.length > 0) {
            numbers.put(name, values);
          }
        }
      }
    } catch (IOException | RuntimeException _) {
      throw new IllegalArgumentException("this .npz is damaged");
    }
    return draft(numbers)
        .order(TableReader.order(channels))
        .found()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "this .npz has no mean and std, nor running_mean and running_var"));
  }

  private static Draft draft(Map<String, double[]> numbers) {
    if (numbers.containsKey("running_mean") && numbers.containsKey("running_var")) {
      return new Draft("PyTorch BatchNorm state")
          .mean(numbers.get("running_mean"))
          .variance(numbers.get("running_var"))
          .remark("BatchNorm adds its eps to the variance, which is left out here.");
    }
    Draft draft = new Draft("NumPy .npz").mean(numbers.get("mean"));
    if (numbers.containsKey("std")) {
      return draft.std(numbers.get("std"));
    }
    double[] variance = numbers.getOrDefault("var", numbers.get("variance"));
    return variance == null ? draft : draft.variance(variance);
  }

  private static ByteBuffer data(byte[] npy, Matcher head) {
    ByteBuffer all = ByteBuffer.wrap(npy).order(ByteOrder.LITTLE_ENDIAN);
    boolean wide = npy[6] > 1;
    int length = wide ? all.getInt(8) : all.getShort(8) & 0xffff;
    int start = wide ? 12 : 10;
    head.reset(new String(npy, start, length, StandardCharsets.ISO_8859_1));
    if (!head.find()) {
      return ByteBuffer.allocate(0);
    }
    ByteBuffer data = ByteBuffer.wrap(npy, start + length, npy.length - start - length).slice();
    return data.order(head.group(1).equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
  }

  // Empty for what is no list of a few numbers.
  private static double[] doubles(byte[] npy) {
    Matcher head = HEAD.matcher("");
    ByteBuffer data = data(npy, head);
    if (data.capacity() == 0) {
      return new double[0];
    }
    String type = head.group(2) + head.group(3);
    int size = Integer.parseInt(head.group(3));
    if (head.group(2).equals("U") || data.capacity() / size > MOST_NUMBERS) {
      return new double[0];
    }
    double[] values = new double[data.capacity() / size];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          switch (type) {
            case "f8" -> data.getDouble();
            case "f4" -> data.getFloat();
            case "i8", "u8" -> data.getLong();
            case "i4" -> data.getInt();
            default -> Double.NaN;
          };
    }
    return values;
  }

  private static List<String> texts(byte[] npy) {
    Matcher head = HEAD.matcher("");
    ByteBuffer data = data(npy, head);
    List<String> texts = new ArrayList<>();
    if (data.capacity() == 0 || !head.group(2).equals("U")) {
      return texts;
    }
    int letters = Integer.parseInt(head.group(3));
    while (data.remaining() >= 4 * letters && texts.size() < MOST_NUMBERS) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < letters; i++) {
        int c = data.getInt();
        if (c != 0) {
          text.appendCodePoint(c);
        }
      }
      texts.add(text.toString());
    }
    return texts;
  }
}
