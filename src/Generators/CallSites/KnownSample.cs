using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>What one sample of a data set in the author's code is like, as <c>[Sample]</c> says where the data set comes from.</summary>
/// <param name="Shape">Sizes of its input without the batch; null where they vary.</param>
/// <param name="Type">Element type of its input.</param>
/// <param name="Classes">Number of classes; null where it is not stated.</param>
/// <param name="Origin">What the data set is called.</param>
/// <param name="Place">Where it comes from.</param>
internal sealed record KnownSample(EquatableArray<long?> Shape, DType Type, long? Classes, string Origin, Location Place)
{
    /// <summary>The sample of a data set, or of a batch of one; null when it is not stated.</summary>
    public static KnownSample? Of(IOperation value)
    {
        for (IOperation? source = value.Unconverted(); source is not null; source = Source(source)?.Unconverted())
        {
            if (Declared(source) is { } sample)
                return sample;
        }

        return null;
    }

    /// <summary>Where a data set that is not declared itself comes from: a variable's value, or what it is a part of.</summary>
    private static IOperation? Source(IOperation value) => value switch
    {
        ILocalReferenceOperation local => LocalValues.Find(local) ?? LocalValues.LoopCollection(local),
        IParameterReferenceOperation parameter => LocalValues.Find(parameter),
        IInvocationOperation { Instance: { } instance } => instance,
        IPropertyReferenceOperation { Instance: { } instance } => instance,
        _ => null,
    };

    private static KnownSample? Declared(IOperation value)
    {
        ISymbol? symbol = value switch
        {
            IInvocationOperation call => call.TargetMethod,
            IPropertyReferenceOperation property => property.Property,
            IFieldReferenceOperation field => field.Field,
            IObjectCreationOperation created => created.Type,
            _ => null,
        };
        AttributeData? attribute = symbol?.OriginalDefinition.GetAttributes().FirstOrDefault(a => a.Is(KnownNames.SampleAttribute))
            ?? value.Type?.GetAttributes().FirstOrDefault(a => a.Is(KnownNames.SampleAttribute));
        if (attribute?.ReadArguments() is not { } arguments)
            return null;
        string name = symbol is IMethodSymbol { ContainingType: { } type } ? $"{type.Name}.{symbol.Name}" : (symbol ?? value.Type!).Name;
        return new KnownSample(
            [.. (arguments.Integers("Shape") ?? []).Select(size => size == Dim.Any ? (long?)null : size)],
            arguments.Text("DType", nameof(DType.Float32)) == nameof(DType.Int64) ? DType.Int64 : DType.Float32,
            arguments.Integer("Classes", 0) is > 0 and var classes ? classes : null,
            name, value.Syntax.GetLocation());
    }
}
