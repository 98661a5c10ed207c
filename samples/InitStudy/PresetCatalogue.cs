using InitStudy.Presets;
using TypedNets.Studies.Presets;

namespace InitStudy;

/// <summary>All published experiments that can be run by name.</summary>
internal static class PresetCatalogue
{
    public static IReadOnlyList<Preset> All { get; } =
    [
        new Zhang2024(),
        new UnitVarianceStudy(),
        new He2015(),
        new Hu2020(),
        new Xiao2018(),
        new Kumar2017(),
        new FastAi(),
        new Glorot2010(),
        new Klambauer2017(),
        new Mishkin2016(),
        new DenseDepth(),
        new Boulila2024(),
        new Camacho2022(),
        new Choromanski2018(),
        new Skorski2021(),
        new Circles(),
        new Le2015(),
    ];
}
