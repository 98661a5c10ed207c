using Microsoft.CodeAnalysis.Operations;
using TypedNets.Analysis.Layers;

namespace TypedNets.Generators;

/// <summary>What TorchSharp's functions do with the sizes of a tensor, for those with which code between two networks is written.</summary>
internal static class TensorFunctions
{
    /// <summary>Functions that leave sizes, element type and values as they are.</summary>
    private static readonly HashSet<string> s_same =
        ["cpu", "cuda", "detach", "clone", "contiguous", "alias", "requires_grad_", "with_requires_grad", "DetachFromDisposeScope", "MoveToOuterDisposeScope", "MoveToOtherDisposeScope", "to_memory_format"];

    /// <summary>Functions of each number that leave sizes as they are.</summary>
    private static readonly HashSet<string> s_elementwise =
        ["abs", "neg", "exp", "sqrt", "square", "dropout", "alpha_dropout", "clamp", "clamp_", "clip", "zeros_like", "ones_like", "rand_like", "randn_like", "empty_like", "full_like"];

    /// <summary>Activations as functions.</summary>
    private static readonly Dictionary<string, LayerKind> s_activations = new()
    {
        ["relu"] = LayerCatalogue.Get(nameof(ReLU)),
        ["gelu"] = LayerCatalogue.Get(nameof(GELU)),
        ["silu"] = LayerCatalogue.Get(nameof(SiLU)),
        ["elu"] = LayerCatalogue.Get(nameof(ELU)),
        ["selu"] = LayerCatalogue.Get(nameof(SELU)),
        ["leaky_relu"] = LayerCatalogue.Get(nameof(LeakyReLU)),
        ["sigmoid"] = LayerCatalogue.Get(nameof(Sigmoid)),
        ["tanh"] = LayerCatalogue.Get(nameof(Tanh)),
        ["softmax"] = LayerCatalogue.Get(nameof(Softmax)),
        ["log_softmax"] = LayerCatalogue.Get(nameof(LogSoftmax)),
    };

    /// <summary>What a function makes of a tensor; null when that is not certain.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="call">The call.</param>
    /// <param name="arguments">What it is given besides, in the order of its parameters.</param>
    public static KnownTensor? Apply(KnownTensor input, IInvocationOperation call, IReadOnlyList<IArgumentOperation> arguments)
    {
        string name = call.TargetMethod.Name;
        if (s_same.Contains(name))
            return input;
        if (s_elementwise.Contains(name))
            return input with { Last = null };
        if (s_activations.TryGetValue(name, out LayerKind? activation))
            return input with { Last = activation };
        long? first = arguments.Count > 0 ? Constants.Integer(arguments[0].Value) : null;
        return name switch
        {
            // To another device or element type.
            "to" or "to_type" or "type" => input with { Type = arguments.Any(a => a.Parameter?.Type.Name is "ScalarType" or "Tensor") ? null : input.Type },
            "@float" or "float" => input with { Type = DType.Float32 },
            "@long" or "long" => input with { Type = DType.Int64 },
            "unsqueeze" when Index(first, input.Sizes.Count + 1) is { } at => input with { Sizes = [.. input.Sizes.Take(at), 1, .. input.Sizes.Skip(at)] },
            "squeeze" when Index(first, input.Sizes.Count) is { } at && input.Sizes[at] is { } size =>
                size == 1 ? input with { Sizes = [.. input.Sizes.Take(at), .. input.Sizes.Skip(at + 1)] } : input,
            "flatten" when arguments.Count == 2 && Index(first, input.Sizes.Count) is { } start && Index(Constants.Integer(arguments[1].Value), input.Sizes.Count) is { } end && start <= end =>
                input with { Sizes = [.. input.Sizes.Take(start), Product(input.Sizes.Skip(start).Take(end - start + 1)), .. input.Sizes.Skip(end + 1)] },
            "transpose" when arguments.Count == 2 && Index(first, input.Sizes.Count) is { } one && Index(Constants.Integer(arguments[1].Value), input.Sizes.Count) is { } other =>
                input with { Sizes = [.. input.Sizes.Select((size, i) => i == one ? input.Sizes[other] : i == other ? input.Sizes[one] : size)] },
            "permute" when arguments.Count == 1 && Constants.Integers(arguments[0].Value) is { } order && order.Length == input.Sizes.Count && order.All(d => Index(d, order.Length) is not null) =>
                input with { Sizes = [.. order.Select(d => input.Sizes[Index(d, order.Length)!.Value])] },
            "reshape" or "view" when arguments.Count == 1 && Constants.Integers(arguments[0].Value) is { } sizes => input with { Sizes = [.. Reshaped(sizes, input)] },
            _ => null,
        };
    }

    /// <summary>The sizes asked for, −1 worked out where everything else is known.</summary>
    private static IEnumerable<long?> Reshaped(long?[] sizes, KnownTensor input)
    {
        long? rest = Product(sizes.Where(size => size != -1)), all = Product(input.Sizes);
        return sizes.Select(size => size != -1 ? size : rest is > 0 && all % rest == 0 ? all / rest : null);
    }

    private static long? Product(IEnumerable<long?> sizes) => sizes.Aggregate((long?)1, (product, size) => product * size);

    private static int? Index(long? dimension, int count) =>
        dimension is not { } d || d < -count || d >= count ? null : (int)(d < 0 ? d + count : d);
}
