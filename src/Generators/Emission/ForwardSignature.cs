using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>The types of a forward pass: of its arguments, and of its result, a tuple where there are several outputs.</summary>
/// <param name="Module">The base class.</param>
/// <param name="Result">The result's type.</param>
/// <param name="Parameters">The parameters as a network that cannot be built declares them, whose inputs may have no names that can stand there.</param>
internal sealed record ForwardSignature(string Module, string Result, string Parameters)
{
    /// <summary>That of a network.</summary>
    public static ForwardSignature Of(NetworkSignature signature)
    {
        string result = signature.Outputs.Count < 2
            ? KnownNames.Tensor
            : $"({string.Join(", ", signature.Outputs.Select(name => KnownNames.Tensor + (IsReserved(name) ? "" : " " + Literals.Identifier(name))))})";
        string arguments = string.Concat(Enumerable.Repeat(KnownNames.Tensor + ", ", signature.Inputs.Count));
        return new ForwardSignature($"{KnownNames.NN}.Module<{arguments}{result}>", result,
            string.Join(", ", signature.Inputs.Select((_, i) => $"{KnownNames.Tensor} input{(i == 0 ? "" : Invariant.Text(i + 1))}")));
    }

    /// <summary>The delegate of a forward pass that returns one value.</summary>
    public static string Delegate(NetworkSignature signature) =>
        $"global::System.Func<{string.Concat(signature.Inputs.Select(_ => KnownNames.Tensor + ", "))}{KnownNames.Tensor}>";

    /// <summary>Names that a tuple has itself or keeps for its places.</summary>
    private static bool IsReserved(string name) =>
        name is "Rest" or "CompareTo" or "Deconstruct" or "Equals" or "GetHashCode" or "ToString" || (name.StartsWith("Item", StringComparison.Ordinal) && name.Skip(4).All(char.IsDigit));
}
