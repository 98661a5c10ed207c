using TypedNets.Analysis.Initializers;

namespace TypedNets.Analysis.Smells;

/// <summary>An initializer with all parameters of one role that it starts, about which it is told once.</summary>
/// <param name="Network">The network.</param>
/// <param name="Start">The initializer.</param>
/// <param name="All">The parameters, in execution order.</param>
internal sealed record StartGroup(SmellNetwork Network, ScopedInitializer Start, IReadOnlyList<StartedParameter> All)
{
    /// <summary>Its rule.</summary>
    public InitializerKind Kind { get; } = InitializerCatalogue.Get(Start.Declaration.Kind);

    /// <summary>What was written on it.</summary>
    public Arguments Arguments => Start.Declaration.Arguments;

    /// <summary>Whose meaning its name has.</summary>
    public InitializerSemantics Semantics => Network.Declaration.Semantics;

    /// <summary>Whether the network is a block, of which is not known here what reads it and with which sizes it is used.</summary>
    public bool IsInBlock => Network.Declaration.Parameters.Count > 0;

    /// <summary>The groups of a network, those of initializers in blocks left out, which are reported where the block is declared.</summary>
    public static IEnumerable<StartGroup> Of(SmellNetwork network, ParameterRole role) => network.All
        .SelectMany(layer => layer.Parameters.Where(parameter => parameter.Role == role).Select(parameter => new StartedParameter(layer, parameter)))
        .GroupBy(started => started.Start)
        .Where(group => !network.IsOfBlock(group.Key))
        .Select(group => new StartGroup(network, group.Key, [.. group]));

    /// <summary>Whether all that it starts before an activation is among these, so that another rule can stand in its place.</summary>
    public bool IsOnlyFor(IReadOnlyList<StartedParameter> concerned) =>
        All.All(one => concerned.Contains(one) || (one.Onward.IsPlain && one.Onward.Activation is null));

    /// <summary>
    /// Something about the initializer: at its attribute where it stands in the network; else, on the assembly or not written at all, at
    /// the first of the network's own layers that it concerns, and nothing where it concerns none.
    /// </summary>
    /// <param name="id">The rule.</param>
    /// <param name="concerned">The parameters that it is about.</param>
    /// <param name="message">What is said after the initializer's and the layers' names.</param>
    /// <param name="argument">The argument that is meant; null for the whole initializer.</param>
    /// <param name="remedy">What is to stand there instead, when that is mechanical.</param>
    public Problem? Report(string id, IReadOnlyList<StartedParameter> concerned, string message, string? argument = null, string? remedy = null)
    {
        string on = Names([.. concerned.Select(one => one.Layer).Distinct()]);
        string text(string initializer, string origin) => $"{initializer} '{Start.Declaration.Kind}'{origin} on {on}: {message}";
        if (Network.Owns(Start))
            return new Problem(id, Start.Part with { Argument = argument }, text("Initializer", ""), concerned[0].Layer.Part, remedy);
        return concerned.FirstOrDefault(one => one.Layer.IsOwn) is not { } first ? null
            : new Problem(id, first.Layer.Part, Start.Place is null ? text("Default initializer", "") : text("Initializer", " of the assembly"));
    }

    /// <summary>The first layers' names, and how many more there are; a layer of a block that is used several times has one name.</summary>
    private static string Names(SmellLayer[] layers)
    {
        (string Name, int Count)[] named = [.. layers.GroupBy(layer => layer.Display).Select(same => (same.Count() == 1 ? same.Key : $"{same.Key} ({same.Count()} times)", same.Count()))];
        return named switch
        {
            [var only] => only.Name,
            [var first, var second] => $"{first.Name} and {second.Name}",
            [var first, var second, var third] => $"{first.Name}, {second.Name} and {third.Name}",
            _ => $"{named[0].Name}, {named[1].Name} and {named.Skip(2).Sum(name => name.Count)} more layers",
        };
    }
}
