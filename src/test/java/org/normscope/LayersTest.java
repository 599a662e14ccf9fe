package org.normscope;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The direction of the arrows between the packages.
@AnalyzeClasses(packages = "org.normscope", importOptions = ImportOption.DoNotIncludeTests.class)
final class LayersTest {
  /// What each package may use of ours, besides itself, `job` and `settings`.
  private static final Map<String, List<String>> MAY_USE =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("tensor", List.of()),
              Map.entry("image", List.of()),
              Map.entry("stats", List.of()),
              Map.entry("job", List.of()),
              Map.entry("settings", List.of()),
              Map.entry("norm", List.of("stats", "tensor")),
              Map.entry("verify", List.of("norm", "stats", "tensor")),
              Map.entry("chart", List.of("stats")),
              Map.entry("dataset", List.of("image", "stats", "tensor")),
              Map.entry("simulation", List.of("dataset", "norm", "image", "stats", "tensor")),
              Map.entry(
                  "export",
                  List.of("simulation", "chart", "dataset", "norm", "image", "stats", "tensor")),
              Map.entry(
                  "scenario", List.of("simulation", "dataset", "norm", "image", "stats", "tensor")),
              Map.entry(
                  "cli",
                  List.of(
                      "verify",
                      "export",
                      "simulation",
                      "chart",
                      "dataset",
                      "norm",
                      "image",
                      "stats",
                      "tensor")),
              Map.entry(
                  "ui",
                  List.of(
                      "verify",
                      "export",
                      "scenario",
                      "simulation",
                      "chart",
                      "dataset",
                      "norm",
                      "image",
                      "stats",
                      "tensor"))));

  @ArchTest
  static final ArchRule arrows =
      classes()
          .should(useOnlyWhatTheirPackageMay())
          .because("data flows one way: folder, image, stats, norm, then view, export, simulation");

  @ArchTest
  static final ArchRule noCycles =
      slices()
          .matching("org.normscope.(**)")
          .should()
          .beFreeOfCycles()
          .because("two packages that need each other are one package, or want a third");

  @ArchTest
  static final ArchRule javafxOnlyInUi =
      noClasses()
          .that(resideOutside("org.normscope.ui..", "org.normscope"))
          .should()
          .dependOnClassesThat(resideInAnyPackage("javafx..", "atlantafx..", "org.controlsfx.."))
          .because("the core runs where there is no window");

  @ArchTest
  static final ArchRule awtOnlyInImage =
      noClasses()
          .that(resideOutside("org.normscope.image.."))
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("java.awt..", "javax.imageio..", "io.github.humbleui.."))
          .because("how pixels are read is one package's affair");

  @ArchTest
  static final ArchRule foreignMemoryOnlyWhereItIsFast =
      noClasses()
          .that(resideOutside("org.normscope.image..", "org.normscope.dataset.."))
          .should()
          .dependOnClassesThat(resideInAnyPackage("java.lang.foreign.."))
          .because("native calls and mapped memory stay behind decoders and the index");

  @ArchTest
  static final ArchRule printingOnlyInCli =
      noClasses()
          .that(resideOutside("org.normscope.cli..", "org.normscope"))
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .because("a library that prints cannot be piped");

  @ArchTest
  static final ArchRule modelsHaveNoNodes =
      noClasses()
          .that()
          .resideInAPackage("org.normscope.ui..")
          .and()
          .haveSimpleNameEndingWith("Model")
          .should()
          .dependOnClassesThat(resideInAnyPackage("javafx.scene..", "javafx.stage.."))
          .because("a model is tested without a stage");

  private static DescribedPredicate<JavaClass> resideOutside(String... packages) {
    return DescribedPredicate.not(resideInAnyPackage(packages));
  }

  private static ArchCondition<JavaClass> useOnlyWhatTheirPackageMay() {
    return new ArchCondition<>("use only what their package may use") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        String own = topPackage(item);
        if (own.isEmpty()) {
          return;
        }
        List<String> allowed = new ArrayList<>(Arrays.asList(own, "job", "settings"));
        List<String> declared = MAY_USE.get(own);
        if (declared == null) {
          events.add(SimpleConditionEvent.violated(item, "package " + own + " has no rule"));
          return;
        }
        allowed.addAll(declared);
        item.getDirectDependenciesFromSelf().stream()
            .filter(d -> d.getTargetClass().getPackageName().startsWith("org.normscope"))
            .filter(d -> !allowed.contains(topPackage(d.getTargetClass())))
            .forEach(d -> events.add(SimpleConditionEvent.violated(item, d.getDescription())));
      }
    };
  }

  private static String topPackage(JavaClass type) {
    String name = type.getPackageName();
    String prefix = "org.normscope.";
    return name.startsWith(prefix) ? name.substring(prefix.length()).split("\\.")[0] : "";
  }
}
