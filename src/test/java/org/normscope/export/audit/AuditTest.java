package org.normscope.export.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.normscope.export.audit.Audit.Verdict;
import org.normscope.export.format.ExportFormat;
import org.normscope.export.format.ExportOptions;
import org.normscope.export.format.ExportedStats;
import org.normscope.export.format.SomeStats;

/// Configs as people have them. The data: mean .5451 .4729 .3756, std .0988 .1404 .1770.
final class AuditTest {
  private static final ExportedStats DATA = SomeStats.rgb();

  private static Audit audit(String config) {
    return Audit.of(ConfigReader.read(config, 255), DATA);
  }

  private static void judged(Verdict verdict, String config) {
    Audit audit = audit(config);
    assertEquals(verdict, audit.verdict(), config + "\n" + AuditFile.text(audit));
  }

  @ParameterizedTest
  @EnumSource
  void ownExportsFit(ExportFormat format) {
    Audit audit = Audit.of(ConfigReader.read(format.bytes(DATA, ExportOptions.DEFAULT), 255), DATA);
    assertEquals(
        format == ExportFormat.COREML ? Verdict.ONE_VALUE : Verdict.FITS,
        audit.verdict(),
        AuditFile.text(audit));
    ExportedStats deep = SomeStats.deep();
    Audit of16 =
        Audit.of(ConfigReader.read(format.bytes(deep, ExportOptions.DEFAULT), 65535), deep);
    assertEquals(format != ExportFormat.COREML, of16.fits(), AuditFile.text(of16));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "transforms.Normalize((0.545, 0.473, 0.376), (0.0988, 0.1404, 0.177))",
        "T.Normalize(mean=[0.545, 0.473, 0.376],\n  std=[0.0988, 0.1404, 0.177])",
        """
        mean = [0.545, 0.473, 0.376]
        std = [0.0988, 0.1404, 0.177]
        tfm = transforms.Normalize(mean, std)
        """,
        "MEAN = 0.545, 0.473, 0.376\nSTD = 0.0988, 0.1404, 0.177",
        "normalize = transforms.Normalize(mean=[x / 255.0 for x in [139, 120.6, 95.8]],\n"
            + "  std=[x / 255.0 for x in [25.2, 35.8, 45.1]])",
        "mean = np.array([139.0, 120.6, 95.8]) / 255\nstd = np.array([25.2, 35.8, 45.1]) / 255.",
        "F.normalize(img, [0.545, 0.473, 0.376], [0.0988, 0.1404, 0.177])",
        "self.mean = torch.tensor([0.545, 0.473, 0.376]).view(1, 3, 1, 1)\n"
            + "self.std = torch.tensor([0.0988, 0.1404, 0.177]).view(1, 3, 1, 1)",
        "0.545, 0.473, 0.376\n0.0988, 0.1404, 0.177",
        "[0.545 0.473 0.376] [0.0988 0.1404 0.177]",
        "[139, 120.6, 95.8], [25.2, 35.8, 45.1]",
        "0.545\n0.473\n0.376\n\n0.0988\n0.1404\n0.177\n",
        "0,545 0,473 0,376\n0,0988 0,1404 0,177",
        "mean: 138,99; 120,6; 95,8\nstd: 25,19; 35,8; 45,1",
        "54.5% 47.3% 37.6%\n9.88% 14.04% 17.7%",
        "mean 54,5 %, 47,3 %, 37,6 %\nstd 9,88 %, 14,04 %, 17,7 %",
        "54.5 47.3 37.6\n9.88 14.04 17.7",
        "./train.py /data --mean 0.545 0.473 0.376 --std 0.0988 0.1404 0.177 -b 128 -j 4",
        "ct.ImageType(scale=[0.0397, 0.02793, 0.02216], bias=[-5.517, -3.369, -2.122])",
        """
        model:
          mean:
            - 0.545
            - 0.473
            - 0.376
          std:
            - 0.0988
            - 0.1404
            - 0.177
        """,
        "img_norm_cfg = dict(mean=[139, 120.6, 95.8], std=[25.2, 35.8, 45.1], to_rgb=True)",
        "img_norm_cfg = dict(\n    mean=[95.8, 120.6, 139], std=[45.1, 35.8, 25.2], to_rgb=False)",
        "MODEL:\n  PIXEL_MEAN: [95.8, 120.6, 139]\n  PIXEL_STD: [45.1, 35.8, 25.2]",
        "cfg.MODEL.PIXEL_MEAN = [139, 120.6, 95.8]\ncfg.MODEL.PIXEL_STD = [25.2, 35.8, 45.1]\n"
            + "cfg.INPUT.FORMAT = \"RGB\"",
        "data_preprocessor = dict(type='SegDataPreprocessor', mean=[139, 120.6, 95.8],\n"
            + " std=[25.2, 35.8, 45.1], bgr_to_rgb=True)",
        "A.Normalize(mean=(0.545, 0.473, 0.376), std=(0.0988, 0.1404, 0.177))",
        "A.Normalize(mean=(139, 120.6, 95.8), std=(25.2, 35.8, 45.1), max_pixel_value=1.0)",
        "mo --input_model m.onnx --mean_values [139,120.6,95.8] --scale_values [25.2,35.8,45.1]",
        "mo --mean_values=data[139,120.6,95.8] --scale_values=data[25.2,35.8,45.1]",
        "python train.py --mean 0.545 0.473 0.376 --std 0.0988 0.1404 0.177",
        "{\"image_mean\": [0.545, 0.473, 0.376], \"image_std\": [0.0988, 0.1404, 0.177]}",
        "{\"do_rescale\": false, \"image_mean\": [139, 120.6, 95.8], \"image_std\": [25.2, 35.8,"
            + " 45.1]}",
        "tf.keras.layers.Normalization(mean=[139, 120.6, 95.8], variance=np.square([25.2, 35.8,"
            + " 45.1]))",
        "layers.Normalization(axis=-1, mean=[0.545, 0.473, 0.376], variance=[0.00976, 0.0197,"
            + " 0.03133])",
        "NormalizeIntensityd(keys='image', subtrahend=[139, 120.6, 95.8], divisor=[25.2, 35.8,"
            + " 45.1])",
        "fn.crop_mirror_normalize(x, mean=[0.545*255, 0.473*255, 0.376*255],\n"
            + " std=[0.0988*255, 0.1404*255, 0.177*255])",
        """
        | channel | mean | std |
        |---|---|---|
        | R | 0.545 | 0.0988 |
        | G | 0.473 | 0.1404 |
        | B | 0.376 | 0.177 |
        """,
        "channel,mean,std\nR,0.545,0.0988\nG,0.473,0.1404\nB,0.376,0.177\n",
        "[Normalize]\nmean = 0.545 0.473 0.376 ; of train\nstd = 0.0988 0.1404 0.177",
      })
  void whatFitsFits(String config) {
    judged(Verdict.FITS, config);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "transforms.Normalize((139, 120.6, 95.8), (25.2, 35.8, 45.1))",
        "img_norm_cfg = dict(mean=[0.545, 0.473, 0.376], std=[0.0988, 0.1404, 0.177], to_rgb=True)",
        "A.Normalize(mean=(139, 120.6, 95.8), std=(25.2, 35.8, 45.1))",
        "A.Normalize(mean=(0.545, 0.473, 0.376), std=(0.0988, 0.1404, 0.177), max_pixel_value=1.0)",
        "{\"do_rescale\": false, \"image_mean\": [0.545, 0.473, 0.376], \"image_std\": [0.0988,"
            + " 0.1404, 0.177]}",
        "{\"do_rescale\": true, \"image_mean\": [139, 120.6, 95.8], \"image_std\": [25.2, 35.8,"
            + " 45.1]}",
        "v2.Compose([v2.ToImage(), v2.ToDtype(torch.float32), v2.Normalize([0.545, 0.473, 0.376],"
            + " [0.0988, 0.1404, 0.177])])",
        "mean = [139, 120.6, 95.8]\nstd = [0.0988, 0.1404, 0.177]",
        "transforms.Normalize((54.5, 47.3, 37.6), (9.88, 14.04, 17.7))",
      })
  void scalesAreFound(String config) {
    judged(Verdict.SCALE, config);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "transforms.Normalize((0.376, 0.473, 0.545), (0.177, 0.1404, 0.0988))",
        "MODEL:\n  PIXEL_MEAN: [139, 120.6, 95.8]\n  PIXEL_STD: [25.2, 35.8, 45.1]",
        "img_norm_cfg = dict(mean=[95.8, 120.6, 139], std=[45.1, 35.8, 25.2], to_rgb=True)",
        "data_preprocessor = dict(mean=[139, 120.6, 95.8], std=[25.2, 35.8, 45.1])",
      })
  void swapsAreFound(String config) {
    judged(Verdict.SWAPPED, config);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "transforms.Normalize((0.545, 0.473, 0.376), (0.00976, 0.0197, 0.03133))",
        "Normalization(axis=-1, mean=[139, 120.6, 95.8], variance=[25.2, 35.8, 45.1])",
        "mean = [139, 120.6, 95.8]\nstd = [634.7, 1281.1, 2036.9]",
      })
  void variancesAreFound(String config) {
    judged(Verdict.VARIANCE, config);
  }

  @Test
  void stdsOfImagesAreFound() {
    judged(Verdict.PER_IMAGE, "Normalize((0.545, 0.473, 0.376), (0.07904, 0.11229, 0.14159))");
    judged(Verdict.PER_IMAGE, "Normalize((0.545, 0.473, 0.376), (0.08398, 0.11931, 0.15044))");
  }

  @Test
  void severalMistakesAreNamedTogether() {
    Audit audit = audit("Normalize((95.8, 120.6, 139), (45.1, 35.8, 25.2))");
    assertEquals(Verdict.SEVERAL, audit.verdict());
    assertTrue(audit.headline().contains("255 times too large"), audit.headline());
    assertTrue(audit.headline().contains("swapped"), audit.headline());
    judged(Verdict.SEVERAL, "Normalize((139, 120.6, 95.8), (20.16, 28.63, 36.1))");
  }

  @Test
  void rootsAreTakenInTheUnitThatIsWritten() {
    Audit audit = audit("Normalize((139, 120.6, 95.8), (634.7, 1281.1, 2036.9))");
    assertEquals(Verdict.SEVERAL, audit.verdict());
    assertTrue(audit.headline().contains("variances"), audit.headline());
    assertTrue(audit.headline().contains("255 times too large"), audit.headline());
  }

  @Test
  void whatStandsInTheWrongPlaceIsFound() {
    judged(Verdict.MISPLACED, "Normalize((0.545, 0.473, 0.376), (10.12, 7.123, 5.65))");
    judged(Verdict.MISPLACED, "Normalize((0.0988, 0.1404, 0.177), (0.545, 0.473, 0.376))");
  }

  @Test
  void oneValueForAllChannelsIsNamed() {
    judged(Verdict.ONE_VALUE, "Normalize((0.4645,), (0.1387,))");
    judged(Verdict.ONE_VALUE, "Normalize([0.4645] * 3, [0.1387] * 3)");
    judged(Verdict.ONE_VALUE, "Normalize((0.4645,), (0.1586,))");
    Audit centred = audit("MODEL:\n  PIXEL_MEAN: [95.8, 120.6, 139]\n  PIXEL_STD: [1, 1, 1]");
    assertTrue(centred.headline().contains("centred and not scaled"), centred.headline());
    judged(Verdict.DIFFERENT, "Normalize((0.4645,), (0.3,))");
  }

  @Test
  void constantsForColourOnGrayAreNamed() {
    Audit audit =
        Audit.of(
            ConfigReader.read("Normalize([0.485, 0.456, 0.406], [0.229, 0.224, 0.225])", 255),
            SomeStats.gray());
    assertEquals(Verdict.PRESET, audit.verdict());
    assertTrue(audit.headline().contains("for 3 channels"), audit.headline());
    assertTrue(AuditFile.text(audit).contains("These are ImageNet's constants"));
    Audit turned = audit("Normalize([0.406, 0.456, 0.485], [0.225, 0.224, 0.229])");
    assertTrue(AuditFile.text(turned).contains("ImageNet's constants, blue first"));
  }

  @Test
  void listsOfWholeNumbersAreNoDecimals() {
    judged(Verdict.FITS, "139,120.6,95.8\n25.2,35.8,45.1");
    assertEquals(2, ConfigReader.read("139,121\n25,36", 255).mean().size());
    assertEquals(3, ConfigReader.read("139,121,96 25,36,45", 255).mean().size());
  }

  @Test
  void constantsOfImageNetAreNamed() {
    Audit audit = audit("T.Normalize([0.485, 0.456, 0.406], [0.229, 0.224, 0.225])");
    assertEquals(Verdict.PRESET, audit.verdict());
    String text = AuditFile.text(audit);
    assertTrue(text.contains("These are ImageNet's constants"), text);
    assertTrue(text.contains("0.61 std (in R)"), text);
    judged(
        Verdict.PRESET,
        "img_norm_cfg = dict(mean=[123.675, 116.28, 103.53], std=[58.395, 57.12, 57.375],"
            + " to_rgb=True)");
    judged(
        Verdict.PRESET,
        "MODEL:\n  PIXEL_MEAN: [103.530, 116.280, 123.675]\n  PIXEL_STD: [1.0, 1.0, 1.0]");
  }

  @Test
  void differentNumbersAreJustDifferent() {
    Audit audit = audit("Normalize((0.3, 0.3, 0.2), (0.3, 0.2, 0.1))");
    assertEquals(Verdict.DIFFERENT, audit.verdict());
    assertEquals((0.545102760690384 - 0.3) / 0.3, audit.channels().getFirst().mean(), 1e-12);
    assertTrue(AuditFile.json(audit).contains("\"fits\" : false"));
  }

  @Test
  void anotherNumberOfChannelsDoesNotFit() {
    Audit audit = audit("Normalize((0.5, 0.5), (0.2, 0.2))");
    assertEquals(Verdict.DIFFERENT, audit.verdict());
    assertTrue(audit.headline().contains("2 channels"), audit.headline());
  }

  @Test
  void aSwapOfLikeChannelsCannotBeTold() {
    ExportedStats gray = SomeStats.grayInColor();
    Audit audit = Audit.of(ConfigReader.read("Normalize((0.545,), (0.0988,))", 255), gray);
    assertTrue(audit.fits());
    assertTrue(AuditFile.text(audit).contains("cannot be told"), AuditFile.text(audit));
  }

  @Test
  void whatHoldsNothingIsRefusedInWords() {
    for (String config :
        new String[] {
          "",
          " \n",
          "hello world",
          "{",
          "[[[[",
          "x = 1",
          "((((((((((".repeat(100),
          "-".repeat(100_000),
          "Normalize(mean=, std=)",
          "[x for x in x]",
          "mean=[nan] std=[1]",
          "{\"schema\": \"normscope-stats/9\"}",
          "2**".repeat(50_000)
        }) {
      String message =
          assertThrows(IllegalArgumentException.class, () -> ConfigReader.read(config, 255), config)
              .getMessage();
      assertTrue(message.length() > 10, message);
    }
    assertThrows(
        IllegalArgumentException.class,
        () -> ConfigReader.read(new byte[] {'P', 'K', 3, 4, 0, 1}, 255));
    assertThrows(
        IllegalArgumentException.class, () -> ConfigReader.read(new byte[] {1, 0, 2}, 255));
  }
}
