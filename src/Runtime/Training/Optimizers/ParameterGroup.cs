using System.IO.Enumeration;
using TorchSharp.Modules;

namespace TypedNets.Training;

/// <summary>
/// Parameters that are trained with a learning rate or a weight decay of their own, as biases without decay or a new head at ten times the rate. It is a
/// value: it can be stored as JSON and used for many runs.
/// </summary>
/// <param name="Names">
/// Which ones, by their <c>state_dict</c> keys such as <c>conv2.weight</c>; <c>*</c> stands for any characters, <c>?</c> for one. A parameter that several groups name is in the first.
/// </param>
/// <example><code>Groups = [new ParameterGroup(["*.bias", "layer_norm*"]) { WeightDecay = 0 }, new ParameterGroup(["head.*"]) { RateFactor = 10 }]</code></example>
public sealed record ParameterGroup(IReadOnlyList<string> Names)
{
    /// <summary>The factor on the learning rate; positive.</summary>
    public double RateFactor { get; init; } = 1;

    /// <summary>The weight decay instead of the optimiser's; null is the optimiser's.</summary>
    public double? WeightDecay { get; init; }

    /// <summary>The rule of each parameter, in their order.</summary>
    /// <param name="rule">That of parameters in no group.</param>
    /// <param name="groups">The groups.</param>
    /// <param name="parameters">All parameters of a module.</param>
    /// <exception cref="ArgumentException">A group has a setting out of its range, or names what is no parameter.</exception>
    internal static IEnumerable<(Parameter Parameter, OptimizerRule Rule)> Rules(OptimizerRule rule, IReadOnlyList<ParameterGroup> groups, IReadOnlyList<(string Name, Parameter Parameter)> parameters)
    {
        rule.Check();
        foreach (ParameterGroup group in groups)
            group.Check(parameters);
        return parameters.Select(named => (named.Parameter, groups.FirstOrDefault(group => group.Has(named.Name))?.Of(rule) ?? rule));
    }

    private OptimizerRule Of(OptimizerRule rule) => rule with { LearningRate = rule.LearningRate * RateFactor, WeightDecay = WeightDecay ?? rule.WeightDecay };

    private bool Has(string name) => Names.Any(pattern => Suits(pattern, name));

    private static bool Suits(string pattern, string name) => FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: false);

    private void Check(IReadOnlyList<(string Name, Parameter Parameter)> parameters)
    {
        string Group() => $"The group of parameters [{string.Join(", ", Names)}]";
        if (Names.Count == 0)
            throw new ArgumentException($"{Group()} names none: give state_dict keys such as 'conv2.weight' or '*.bias'.");
        if (!(RateFactor > 0 && double.IsFinite(RateFactor)))
            throw new ArgumentException(FormattableString.Invariant($"{Group()}: {nameof(RateFactor)} must be a positive number, but is {RateFactor}. To leave parameters as they are, set their requires_grad to false."));
        if (WeightDecay is { } decay && !(decay >= 0 && double.IsFinite(decay)))
            throw new ArgumentException(FormattableString.Invariant($"{Group()}: {nameof(WeightDecay)} must be a number of at least 0, but is {decay}."));
        foreach (string pattern in Names)
        {
            if (!parameters.Any(named => Suits(pattern, named.Name)))
                throw new ArgumentException($"{Group()}: no parameter is named '{pattern}'; they are {string.Join(", ", parameters.Select(named => named.Name))}.");
        }
    }
}
