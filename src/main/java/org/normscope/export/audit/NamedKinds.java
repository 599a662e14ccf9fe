package org.normscope.export.audit;

import java.util.List;

/// The frameworks whose configs are recognized, a line each: what is unmistakable first.
final class NamedKinds {
  static final List<NamedKind> ALL =
      List.of(
          ConfigKinds::huggingFace,
          ConfigKinds::detectron2,
          ConfigKinds::nnUnet,
          ConfigKinds::openMmlab,
          TrainingKinds::monai,
          TrainingKinds::batchNorm,
          DeploymentKinds::openVino,
          DeploymentKinds::openCvBlob,
          DeploymentKinds::dali,
          DeploymentKinds::coreMl,
          DeploymentKinds::tfLite,
          TrainingKinds::keras,
          TrainingKinds::fastai,
          TrainingKinds::albumentations,
          TrainingKinds::torchvision,
          TrainingKinds::timm);

  private NamedKinds() {}
}
