using Microsoft.CodeAnalysis;
using TypedNets.Analysis;
using TypedNets.Generators;

namespace TypedNets.Completion;

/// <summary>The values of a network that a step can read, the nearest first.</summary>
/// <param name="All">Steps, then inputs.</param>
/// <param name="Layers">The steps that have parameters.</param>
internal sealed record NetworkSteps(IReadOnlyList<NamedValue> All, IReadOnlyList<NamedValue> Layers)
{
    /// <summary>The values that stand before a position in the class's text.</summary>
    public static NetworkSteps Before(INamedTypeSymbol type, int position, Compilation compilation, CancellationToken cancellation)
    {
        var readings = new NetworkReadings(compilation);
        NetworkReading reading = readings.Get(type, cancellation);
        NetworkInput input = readings.Link(reading, cancellation);
        StepDeclaration[] steps = [.. input.Declaration.Steps.Where(step => step.Layers.Count > 0 && step.Member is { } name && IsBefore(type, name, position))];
        NetworkGraph? graph = Analyze(input, steps);
        NamedValue[] values = [.. Enumerable.Reverse(steps).Select(step => new NamedValue(step.Member!, IsInput: false, Shape(graph, step.Member!), StepForms.Of(step) != StepForm.Value))];
        IEnumerable<NamedValue> inputs = input.Declaration.Inputs.Select(declared => new NamedValue(declared.Name, IsInput: true, Analysis.Shape.Of([.. declared.Shape.Select(size => size == Dim.Any ? (long?)null : size)]).ToString(), HasState: false));
        return new NetworkSteps([.. values, .. inputs], [.. values.Where(value => value.HasState)]);
    }

    /// <summary>The steps as if they were all: the one that is being typed, and what follows it, says nothing of them.</summary>
    private static NetworkGraph? Analyze(NetworkInput input, StepDeclaration[] steps) => steps.Length == 0 ? null
        : NetworkAnalysis.Analyze(input.Declaration with { Steps = [.. steps.Select(step => step with { IsOutput = true })] }, input.Blocks.ToDictionary(block => block.Network.Key)).Graph;

    private static string Shape(NetworkGraph? graph, string member) =>
        graph?.Steps.FirstOrDefault(step => step.Member == member) is { } step ? graph.ShapeOf(step.Value).ToString() : "";

    private static bool IsBefore(INamedTypeSymbol type, string member, int position) =>
        type.GetMembers(member).FirstOrDefault(Names.IsAuthored)?.Locations[0].SourceSpan.Start < position;
}

/// <summary>A value that can be named.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsInput">Whether it is an input of the network.</param>
/// <param name="Shape">Its sizes without the batch; empty where they are not known.</param>
/// <param name="HasState">Whether the step has parameters.</param>
internal sealed record NamedValue(string Name, bool IsInput, string Shape, bool HasState)
{
    /// <summary>How it is named in an attribute.</summary>
    public string Reference => !IsInput ? $"nameof({Name})" : Name == Network.Input ? "Network.Input" : $"\"{Name}\"";
}
