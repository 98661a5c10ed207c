using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace TypedNets.Studies;

/// <summary>The programs and the machine that a trial runs on: with others, the last bits may differ.</summary>
internal static class TrialVersions
{
    public static string Here { get; } = string.Join(", ",
        $"TypedNets {Of(typeof(TrialVersions))}",
        $"TorchSharp {Of(typeof(TorchSharp.torch))}",
        $"libtorch {__version__}",
        RuntimeInformation.FrameworkDescription,
        $"{RuntimeInformation.OSDescription} ({RuntimeInformation.ProcessArchitecture}, {Environment.ProcessorCount} cores)");

    private static string Of(Type type) => type.Assembly.GetName().Version!.ToString(3);
}
