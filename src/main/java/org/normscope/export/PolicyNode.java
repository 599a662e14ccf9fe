package org.normscope.export;

import org.normscope.dataset.DatasetIndex;
import org.normscope.dataset.Group;
import org.normscope.dataset.ImageSet;
import org.normscope.image.PixelPolicy;
import org.normscope.image.PixelRecipe;
import org.normscope.image.Preprocess;
import tools.jackson.databind.node.ObjectNode;

/// The `policy` of our files: what a pixel value is, and which of them were counted.
///
/// `preprocess`, `ignored` and `masks` are null where nothing of the kind was asked for; `left_out`
/// is there with the last two.
final class PolicyNode {
  private PolicyNode() {}

  static void put(ObjectNode policy, DatasetIndex index, Group part) {
    PixelRecipe recipe = index.recipe();
    policy.put("mode", recipe.policy().id());
    policy.put("description", recipe.policy().description());
    putPreprocess(policy, index, part);
    if (recipe.ignored().isNone()) {
      policy.putNull("ignored");
    } else {
      ObjectNode ignored = policy.putObject("ignored");
      recipe
          .ignored()
          .value()
          .ifPresentOrElse(value -> ignored.put("value", value), () -> ignored.putNull("value"));
      if (recipe.ignored().pixel().isEmpty()) {
        ignored.putNull("pixel");
      } else {
        recipe.ignored().pixel().forEach(ignored.putArray("pixel")::add);
      }
      ignored.put(
          "description",
          "Not counted: samples whose code is the value, and pixels whose channels are those of"
              + " pixel. Codes are 0..255, and 0..65535 in images of 16 bits, as they are after"
              + " mode and preprocess.");
    }
    if (recipe.masks().isEmpty()) {
      policy.putNull("masks");
    } else {
      ObjectNode masks = policy.putObject("masks");
      masks.put("folder", recipe.masks().get().toString());
      masks.put("files", index.listing().masks().files().size());
      masks.put(
          "description",
          "Counted: pixels where the mask of the same name is not zero in some channel. Masks are"
              + " resized by nearest and cropped with their images.");
    }
    if (recipe.leavesOut()) {
      putLeftOut(policy.putObject("left_out"), index, part);
    }
  }

  private static void putPreprocess(ObjectNode policy, DatasetIndex index, Group part) {
    Preprocess preprocess = index.recipe().preprocess();
    if (preprocess.isNone()) {
      policy.putNull("preprocess");
      return;
    }
    ObjectNode node = policy.putObject("preprocess");
    putPixels(node, "resize", preprocess.resize());
    putPixels(node, "crop", preprocess.crop());
    node.put("padded_images", index.padded(index.set(part)));
    node.put(
        "description",
        "As torchvision: the shorter side becomes resize, the longer int(resize * long / short), by"
            + " Pillow's antialiased bilinear (16 bits in double, rounded once); then the middle"
            + " crop x crop pixels, smaller images padded with zeros, which count unless a mask or"
            + " an ignored value leaves them out. The std is that of the resized images.");
  }

  private static void putPixels(ObjectNode node, String name, int pixels) {
    if (pixels > 0) {
      node.put(name, pixels);
    } else {
      node.putNull(name);
    }
  }

  // Samples, by channel; by kind and channel where kinds differ in their channels.
  private static void putLeftOut(ObjectNode node, DatasetIndex index, Group part) {
    if (index.policy() == PixelPolicy.NATIVE) {
      for (String kind : index.kinds(part)) {
        putLeftOut(node.putObject(kind), index, index.set(part.withKind(kind)));
      }
    } else {
      putLeftOut(node, index, index.set(part));
    }
  }

  private static void putLeftOut(ObjectNode node, DatasetIndex index, ImageSet set) {
    long[] left = index.leftOut(set);
    for (int c = 0; c < left.length; c++) {
      node.put(set.channels().get(c), left[c]);
    }
  }
}
