package org.normscope.ui.norm;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.normscope.norm.BatchMoments;
import org.normscope.stats.Moments;
import org.normscope.tensor.HandTensor;
import org.normscope.tensor.Layout;
import org.normscope.tensor.NpyArray;
import org.normscope.tensor.NpyFile;
import org.normscope.tensor.Tensor;

/// A tensor that is normalized instead of the open folder.
///
/// @param name for people
/// @param file where it came from; none for the numbers to check by hand
/// @param before the tensor and its moments
public record ArraySource(String name, Optional<Path> file, BatchMoments before) {
  /// Larger arrays would not fit beside what is made of them.
  private static final int MOST = 1 << 25;

  // Larger values have no variance in double precision, nor a place on an axis.
  private static final double LARGEST = 1e150;

  /// Eight numbers an image, small enough to follow with pencil and paper.
  public static ArraySource byHand() {
    Tensor tensor = HandTensor.get();
    return new ArraySource(
        "2×2×2×2 numbers", Optional.empty(), BatchMoments.of(tensor, named(tensor)));
  }

  /// An array (N, C, H, W), or (C, H, W) for one image.
  ///
  /// @throws IOException when it cannot be read
  /// @throws IllegalArgumentException when it is not such an array; its message is a sentence for
  ///   people
  public static ArraySource read(Path file) throws IOException {
    NpyArray array = NpyFile.read(file);
    if (array.size() > MOST) {
      throw new IllegalArgumentException(
          "an array of %,d values is too large to be looked at here, where %,d fit: save a smaller"
                  .formatted(array.size(), MOST)
              + " batch, or use normscope apply");
    }
    Tensor tensor = Layout.byDefault(array.shape().size()).toTensor(array);
    BatchMoments before = BatchMoments.of(tensor, named(tensor));
    for (Moments channel : before.channels()) {
      if (Math.max(-channel.min(), channel.max()) > LARGEST) {
        throw new IllegalArgumentException(
            "its values go from %s to %s, and beyond 1e150 their squares are too large for double"
                    .formatted(channel.min(), channel.max())
                + " precision");
      }
    }
    return new ArraySource(file.getFileName().toString(), Optional.of(file), before);
  }

  private static List<String> named(Tensor tensor) {
    int channels = tensor.shape().c();
    return channels == 3 ? List.of("R", "G", "B") : numbered(channels);
  }

  /// Names of channels that have none: `c1`, since images have plain numbers.
  static List<String> numbered(int channels) {
    return IntStream.rangeClosed(1, channels).mapToObj(c -> "c" + c).toList();
  }

  Subject.Array subject() {
    return new Subject.Array(before, List.of(), "value of " + name);
  }
}
