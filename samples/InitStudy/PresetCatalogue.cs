using InitStudy.Presets;
using TypedNets.Studies.Presets;

namespace InitStudy;

/// <summary>All published experiments that can be run by name.</summary>
internal static class PresetCatalogue
{
    public static IReadOnlyList<Preset> All { get; } =
    [
        new He2015(),
    ];
}
