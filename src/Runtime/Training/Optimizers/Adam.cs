using System.Text.Json.Serialization;

namespace TypedNets.Training;

/// <summary>Adam (Kingma and Ba 2015, arXiv 1412.6980).</summary>
/// <param name="LearningRate">The step size; positive.</param>
/// <param name="Beta1">The decay of the gradients' running mean, in [0, 1).</param>
/// <param name="Beta2">The decay of their running second moment, in [0, 1).</param>
/// <param name="WeightDecay">The factor of the L2 penalty that is added to the gradients; 0 is none.</param>
/// <param name="Epsilon">What is added to the root of the second moment; at least 0.</param>
/// <param name="AmsGrad">Whether the largest second moment so far counts (Reddi et al. 2018).</param>
public sealed record Adam(
    double LearningRate = 1e-3,
    double Beta1 = 0.9,
    double Beta2 = 0.999,
    double WeightDecay = 0,
    double Epsilon = 1e-8,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool AmsGrad = false) : OptimizerRule(LearningRate, WeightDecay)
{
    internal override IReadOnlyList<string?> Memory => AmsGrad ? ["mean", "square", "largest"] : ["mean", "square"];

    internal override void Update<T>(Weights<T> weights, double rate, int step, double carried) =>
        weights.Update(new AdamUpdate<T>(rate, step, Beta1, Beta2, Epsilon, penalty: WeightDecay, decay: 0, AmsGrad));

    private protected override void CheckSettings()
    {
        RequireFraction(nameof(Beta1), Beta1);
        RequireFraction(nameof(Beta2), Beta2);
        RequireNotNegative(nameof(Epsilon), Epsilon);
    }
}
