package org.normscope.export.format;

import java.util.Arrays;

/// OpenCV's `Image2BlobParams` (4.8 and later), which takes a scale for each channel;
/// `blobFromImage` takes one for all.
final class OpenCvDnn implements TextTarget {
  @Override
  public String text(Sheet sheet) {
    double[] factors = Arrays.stream(sheet.std()).map(std -> 1 / std).toArray();
    return sheet.comment(
            "# ", "y = (x - mean) * scalefactor, scalefactor = 1 / std; OpenCV 4.8 or later")
        + """

        import cv2

        params = cv2.dnn.Image2BlobParams(
            scalefactor=(%s,),
            size=(224, 224),
            mean=(%s,),
            swapRB=%s,
        )
        # blob = cv2.dnn.blobFromImageWithParams(image, params)
        """
            .formatted(
                sheet.numbers(factors),
                sheet.numbers(sheet.mean()),
                sheet.channels() == 3 && !sheet.bgr() ? "True" : "False");
  }
}
