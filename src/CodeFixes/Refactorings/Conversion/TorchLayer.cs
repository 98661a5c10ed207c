using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedNets.Analysis.Layers;

namespace TypedNets.CodeFixes;

/// <summary>A layer as TorchSharp constructs or calls it, as an attribute.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Attribute">Its attribute, without brackets.</param>
/// <param name="InputSize">How many channels or features it reads, where it says so.</param>
internal sealed record TorchLayer(LayerKind Kind, string Attribute, long? InputSize)
{
    /// <summary>Parameters that are called otherwise, without underscores and in lower case.</summary>
    private static readonly Dictionary<string, string> s_synonyms = new()
    {
        ["outputsize"] = "outfeatures",
        ["hasbias"] = "bias",
        ["embeddingdims"] = "embeddingdim",
        ["kernelsize"] = "kernelsize",
    };

    /// <summary>What is inferred, or is a matter of the call.</summary>
    private static readonly HashSet<string> s_inferred =
        ["inchannels", "inputsize", "infeatures", "features", "numfeatures", "numchannels", "device", "dtype", "inplace", "training", "input", "tensor", "x"];

    private static readonly HashSet<string> s_sizes = ["inchannels", "inputsize", "infeatures", "features", "numfeatures"];

    /// <summary>Reads a call such as <c>Conv2d(1, 32, 3)</c>, <c>functional.relu(x)</c> or <c>x.flatten(1)</c>; null where it is no layer, or an argument is no constant.</summary>
    public static TorchLayer? Read(InvocationExpressionSyntax call, SemanticModel model, bool isModule)
    {
        if (model.GetSymbolInfo(call).Symbol is not IMethodSymbol method || !method.ContainingType.ToDisplayString().StartsWith("TorchSharp.torch", StringComparison.Ordinal))
            return null;
        LayerKind? kind = LayerCatalogue.All.FirstOrDefault(k => Plain(k.Name) == Plain(method.Name) && (isModule || !k.HasState) && k is not (Join or Reuse));
        if (kind is null || (isModule && kind.Name != method.Name) || model.Compilation.GetTypeByMetadataName($"TypedNets.{kind.Name}Attribute") is not { } attribute)
            return null;
        string[] constructor = [.. attribute.InstanceConstructors.SelectMany(c => c.Parameters).Select(parameter => parameter.Name).Distinct()];
        string[] properties = [.. Properties(attribute)];
        List<(int Order, string Text)> written = [];
        long? size = null;
        for (int i = 0; i < call.ArgumentList.Arguments.Count; i++)
        {
            ArgumentSyntax argument = call.ArgumentList.Arguments[i];
            IParameterSymbol? parameter = argument.NameColon is { } named ? method.Parameters.FirstOrDefault(p => p.Name == named.Name.Identifier.ValueText) : method.Parameters.ElementAtOrDefault(i);
            if (parameter is null)
                return null;
            string name = Plain(parameter.Name);
            bool isKnown = constructor.Concat(properties).Any(other => Plain(other) == name);
            if (!isKnown && s_synonyms.TryGetValue(name, out string synonym) && constructor.Concat(properties).Any(other => Plain(other) == synonym))
                (name, isKnown) = (synonym, true);
            if (!isKnown && s_sizes.Contains(name))
                size ??= model.GetConstantValue(argument.Expression) is { Value: int or long } constant ? Convert.ToInt64(constant.Value, CultureInfo.InvariantCulture) : null;
            if (!isKnown && s_inferred.Contains(name))
                continue;
            if (!isKnown || Value(argument.Expression, model) is not { } value)
                return null;
            bool isDefault = value.Length == 0;
            int order = Array.FindIndex(constructor, other => Plain(other) == name);
            string property = properties.FirstOrDefault(other => Plain(other) == name) ?? "";
            if (!isDefault)
                written.Add(order >= 0 ? (order, value) : (int.MaxValue, $"{property}{(value[0] == '[' ? "s" : "")} = {value}"));
        }

        string arguments = string.Join(", ", written.OrderBy(item => item.Order).Select(item => item.Text));
        return new TorchLayer(kind, arguments.Length == 0 ? kind.Name : $"{kind.Name}({arguments})", size);
    }

    /// <summary>A constant as an attribute has it; nothing for null, the default; null for what is no constant.</summary>
    private static string? Value(ExpressionSyntax expression, SemanticModel model)
    {
        if (expression is TupleExpressionSyntax tuple)
            return tuple.Arguments.Select(argument => Value(argument.Expression, model)).ToArray() is var values && values.Contains(null) ? null : $"[{string.Join(", ", values)}]";
        if (model.GetSymbolInfo(expression).Symbol is IFieldSymbol { ContainingType: { TypeKind: TypeKind.Enum } type } member)
            return type.Name switch { "PaddingModes" => $"PaddingMode.{member.Name}", "Padding" => $"Pad.{member.Name}", _ => null };
        return model.GetConstantValue(expression) switch
        {
            { HasValue: false } => null,
            { Value: null } => "",
            { Value: bool flag } => flag ? "true" : "false",
            { Value: IFormattable number } => number.ToString(null, CultureInfo.InvariantCulture),
            _ => null,
        };
    }

    private static IEnumerable<string> Properties(INamedTypeSymbol attribute)
    {
        for (INamedTypeSymbol? type = attribute; type is not null; type = type.BaseType)
        {
            foreach (IPropertySymbol property in type.GetMembers().OfType<IPropertySymbol>().Where(property => property.SetMethod is not null))
                yield return property.Name;
        }
    }

    private static string Plain(string name) => name.Replace("_", "").ToLowerInvariant();
}
