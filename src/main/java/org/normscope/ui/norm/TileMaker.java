package org.normscope.ui.norm;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.normscope.chart.ValueColors;
import org.normscope.image.ImageDecoder;
import org.normscope.image.Thumbnail;
import org.normscope.job.Progress;
import org.normscope.norm.After;
import org.normscope.norm.AxisRange;
import org.normscope.norm.Difference;
import org.normscope.norm.NormalizedBatch;
import org.normscope.norm.Setup;
import org.normscope.stats.Moments;
import org.normscope.ui.common.Figures;
import org.normscope.ui.common.Thumbs;

/// Applies many methods to the same images and puts them on common axes. Used by one thread at a
/// time.
final class TileMaker {
  /// Pictures of one tile.
  static final int PICTURES = 4;

  private static final int PIXEL_IMAGES = 8;
  private static final long BETWEEN_NANOS = 300_000_000;

  // Values below this count as below 0.
  private static final double BELOW = -0.05;
  // Tails beyond these are cut, and said to be.
  private static final AxisRange MOST_AROUND = new AxisRange(-4, 4);

  private final Materials materials;
  private final Thumbs thumbs;

  TileMaker(ImageDecoder decoder, Thumbs thumbs) {
    this.materials = new Materials(decoder);
    this.thumbs = thumbs;
  }

  private record Applied(Setup setup, After after, List<Moments> moments, Material material) {
    AxisRange range() {
      return AxisRange.of(moments);
    }

    boolean around() {
      return range().low() < BELOW;
    }
  }

  /// A tile a setup; none while there is no image. Methods that look at pixels take fewer images.
  ///
  /// @param progress counts methods, and images that are looked at
  /// @param early hears of those that are there, when the others take long
  List<Tile> make(
      Materials.Wanted given, List<Setup> setups, Progress progress, Consumer<List<Tile>> early)
      throws IOException {
    Materials.Wanted wanted = given.withPixelImages(PIXEL_IMAGES);
    progress.found(setups.size());
    Map<Setup, Material> looking = new LinkedHashMap<>();
    Map<Setup, Material> all = new LinkedHashMap<>();
    for (Setup setup : setups) {
      Material material = materials.of(wanted, setup, new Quiet(progress, false));
      if (material == null) {
        return List.of();
      }
      if (material.fit(setup).line(material.channels())
          || !(material.subject() instanceof Subject.Counted counted)) {
        all.put(setup, material);
      } else {
        progress.found(counted.images());
        looking.put(setup, material);
      }
    }
    // Those that only move counts are done long before the others.
    all.putAll(looking);
    Progress looks = new Quiet(progress, true);
    List<Object> results = new ArrayList<>();
    List<Tile> tiles = List.of();
    long said = System.nanoTime();
    for (Map.Entry<Setup, Material> each : all.entrySet()) {
      long now = System.nanoTime();
      if (now - said > BETWEEN_NANOS && !tiles.isEmpty()) {
        said = now;
        early.accept(tiles);
      }
      if (progress.cancelled()) {
        throw new CancellationException();
      }
      results.add(apply(each.getKey(), each.getValue(), looks));
      tiles = tiles(results, tiles);
      progress.done(1);
    }
    return tiles;
  }

  // What there is to do was said before, or is not worth counting: feature maps take longer to
  // compare than to make.
  private record Quiet(Progress all, boolean counts) implements Progress {
    @Override
    public void found(long units) {}

    @Override
    public void done(long units) {
      if (counts) {
        all.done(units);
      }
    }

    @Override
    public boolean cancelled() {
      return all.cancelled();
    }
  }

  // Those that were made before stay, but for their figures where the axis has grown since.
  private List<Tile> tiles(List<Object> results, List<Tile> before) throws IOException {
    Map<Boolean, AxisRange> axes = axes(results);
    List<Tile> tiles = new ArrayList<>();
    for (Object result : results) {
      if (!(result instanceof Applied one)) {
        tiles.add((Tile) result);
        continue;
      }
      AxisRange axis = axes.get(one.around());
      Tile known = tiles.size() < before.size() ? before.get(tiles.size()) : tile(one, axis);
      tiles.add(known.on(axis));
    }
    return List.copyOf(tiles);
  }

  private static Object apply(Setup setup, Material material, Progress progress)
      throws IOException {
    Setup fitting = material.fit(setup);
    try {
      After after = material.apply(fitting, progress);
      return new Applied(fitting, after, after.allMoments(), material);
    } catch (IllegalArgumentException e) {
      return Tile.refused(fitting, e);
    }
  }

  private static Map<Boolean, AxisRange> axes(List<Object> results) {
    Map<Boolean, AxisRange> axes = new TreeMap<>();
    for (Object result : results) {
      if (result instanceof Applied one) {
        axes.merge(one.around(), one.range(), AxisRange::union);
      }
    }
    axes.computeIfPresent(true, (_, range) -> within(range, MOST_AROUND).rounded());
    axes.computeIfPresent(false, (_, range) -> new AxisRange(0, range.high()).rounded());
    return axes;
  }

  private static AxisRange within(AxisRange range, AxisRange most) {
    return new AxisRange(Math.max(range.low(), most.low()), Math.min(range.high(), most.high()));
  }

  private Tile tile(Applied one, AxisRange axis) throws IOException {
    return new Tile(
        one.setup,
        one.around(),
        one.after,
        one.moments,
        Figures.after(one.after, one.moments, axis),
        pairs(one),
        Problem.NONE);
  }

  private List<ImagePair> pairs(Applied one) throws IOException {
    Subject subject = one.material.subject();
    ValueColors colors = ShownRange.fitting(one.moments, subject, 0).colors();
    List<ImagePair> pairs = new ArrayList<>();
    int[] places = one.material.places();
    for (int place = 0; place < Math.min(PICTURES, places.length); place++) {
      int i = places[place];
      if (one.after instanceof NormalizedBatch batch) {
        pairs.add(ImagePair.of(i, subject.name(i), 0, batch, colors));
        continue;
      }
      Path file = subject.list().get(i).file().path();
      Thumbnail thumbnail = thumbs.read(file).orElse(null);
      if (thumbnail != null) {
        pairs.add(ImagePair.of(i, subject.name(i), thumbnail, one.after, colors));
      }
    }
    return List.copyOf(pairs);
  }

  /// Two methods on one axis.
  ///
  /// @param left the first
  /// @param right the second
  /// @param apart how far they are apart
  record Beside(Tile left, Tile right, Difference apart) {
    /// Both of them.
    List<Tile> tiles() {
      return List.of(left, right);
    }
  }

  /// Two methods beside each other, with the difference as a number.
  ///
  /// @throws IllegalArgumentException when one of them refuses the images
  Beside beside(Materials.Wanted wanted, Setup left, Setup right, Progress progress)
      throws IOException {
    Applied[] both = {both(wanted, left, right, progress), both(wanted, right, left, progress)};
    AxisRange axis = both[0].range().union(both[1].range()).rounded();
    return new Beside(
        tile(both[0], axis), tile(both[1], axis), Difference.of(both[0].after, both[1].after));
  }

  // Where the other one looks at pixels, this one takes the same few images.
  private Applied both(Materials.Wanted wanted, Setup setup, Setup other, Progress progress)
      throws IOException {
    Material own = materials.of(wanted, setup, progress);
    Material others = materials.of(wanted, other, progress);
    if (own == null || others == null) {
      throw new IllegalArgumentException("there are no images yet");
    }
    Material material = others.subject().images() < own.subject().images() ? others : own;
    Setup fitting = material.fit(setup);
    After after = material.apply(fitting, progress);
    return new Applied(fitting, after, after.allMoments(), material);
  }
}
