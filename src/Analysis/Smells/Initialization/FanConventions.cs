using TypedNets.Analysis.Initializers;
using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Smells;

/// <summary>Fans read off the shape of a grouped or transposed kernel, which are far from what the layer sums over.</summary>
internal sealed class FanConventions : InitializerRule
{
    /// <summary>Just above 2, which kernels of size and stride 2 have that halve the channels, as in U-Net.</summary>
    private const double Tolerance = 2.001;

    /// <inheritdoc/>
    public override string Id => RuleIds.FanConventions;

    /// <inheritdoc/>
    protected override Problem? Find(StartGroup group)
    {
        if (group.Kind is not ScaledInitializer || IsEffective(group.Arguments))
            return null;
        StartedParameter[] concerned =
        [
            .. group.All.Where(one => one.IsLinear && (one.Groups > 1 || one.Layer.Kind is TransposedConvolution)
                && Times(one, group) is > Tolerance or < 1 / Tolerance && !one.Onward.IsNormalized),
        ];
        if (concerned.Length == 0)
            return null;
        StartedParameter worst = concerned.OrderByDescending(one => Math.Abs(Math.Log(Times(one, group)!.Value))).First();
        double counted = Counted(worst)!.Value, times = Times(worst, group)!.Value;
        return group.Report(Id, concerned,
            $"the fan of {worst.Layer.Display} is {Invariant.Text(counted)} as {group.Semantics} reads it off the kernel {worst.Site.ShapeText}, but {What(group)} {Invariant.Text(counted / times)}, "
            + $"so that the variance is {Invariant.Text(Math.Max(times, 1 / times))} times too {(times > 1 ? "small" : "large")}. Write Fans = FanConvention.Effective.",
            group.Arguments.Has("Fans") ? "Fans" : null, "Fans = FanConvention.Effective");
    }

    private static bool IsEffective(Arguments arguments) => arguments.Text("Fans", "") == nameof(FanConvention.Effective);

    /// <summary>The fan that gain²/Var W is.</summary>
    private static double? Counted(StartedParameter one) => one.Gain * one.Gain / (one.Std * one.Std);

    private static double? Times(StartedParameter one, StartGroup group) => one.Site.EffectiveFans is not { } fans ? null : Counted(one) / Mode(group) switch
    {
        FanMode.FanIn => fans.In,
        FanMode.FanOut => fans.Out,
        _ => (fans.In + fans.Out) / 2,
    };

    private static FanMode Mode(StartGroup group) => group.Kind switch
    {
        XavierInitializer => FanMode.FanAverage,
        LeCunInitializer => FanMode.FanIn,
        _ => group.Arguments.Text("Mode", "") switch { nameof(FanMode.FanOut) => FanMode.FanOut, nameof(FanMode.FanAverage) => FanMode.FanAverage, _ => FanMode.FanIn },
    };

    private static string What(StartGroup group) => Mode(group) switch
    {
        FanMode.FanIn => "an output sums over",
        FanMode.FanOut => "an input feeds",
        _ => "the mean of what an output sums over and an input feeds is",
    };
}
