package org.normscope.ui.norm;

/// The models of the place Norm.
///
/// @param norm the method on what is open
/// @param images the pictures
/// @param compare every method
/// @param worked the formula with numbers
/// @param large one image
/// @param numbers the table of groups
/// @param scenarios saving and opening
record NormParts(
    NormModel norm,
    ImagesModel images,
    CompareModel compare,
    WorkedModel worked,
    LargeModel large,
    NumbersModel numbers,
    ScenarioModel scenarios) {}
