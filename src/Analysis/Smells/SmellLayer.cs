using TypedNets.Analysis.Layers;
using TypedNets.Analysis.Signal;

namespace TypedNets.Analysis.Smells;

/// <summary>A layer in its network, with its neighbours.</summary>
internal sealed class SmellLayer
{
    private readonly InferredLayer _inferred;
    private readonly List<SmellLayer> _readers = [];
    private readonly Lazy<WindowAxis[]?> _windows;

    /// <summary>Puts a layer behind those that it reads.</summary>
    public SmellLayer(InferredLayer inferred, Place network, SmellLayer?[] inputs, Starts starts)
    {
        (_inferred, Inputs, IsOwn) = (inferred, inputs, inferred.Place == network);
        _windows = new(() => Kind is Convolution or WindowPool ? WindowAxis.Of(Arguments, InputShape, hasOwnStride: Kind is Convolution) : null);
        Parameters = [.. starts.Parameters[inferred.Number].Select((parameter, i) => new SmellParameter(parameter, inferred.Result.Parameters.Count > i ? inferred.Result.Parameters[i].Kernel : null, starts.Initializers[inferred.Number][i]))];
        foreach (SmellLayer? input in inputs.Distinct())
            input?._readers.Add(this);
    }

    /// <summary>Its kind.</summary>
    public LayerKind Kind => _inferred.Kind;

    /// <summary>What was written.</summary>
    public Arguments Arguments => _inferred.Declaration.Arguments;

    /// <summary>What it is called in messages: <c>Conv2d 'Conv1'</c>.</summary>
    public string Display => $"{(Kind is Layer ? _inferred.Declaration.TypeName : Kind.Name)} '{_inferred.Member ?? _inferred.Path}'";

    /// <summary>Where it was declared.</summary>
    public SourcePart Part => _inferred.Place.Name(_inferred.Part);

    /// <summary>Whether it stands in the network itself and in no block of it.</summary>
    public bool IsOwn { get; }

    /// <summary>Whether its output is returned.</summary>
    public bool IsReturned { get; set; }

    /// <summary>The layers that it reads; null for an input of the network.</summary>
    public IReadOnlyList<SmellLayer?> Inputs { get; }

    /// <summary>The first layer that it reads; null for an input of the network.</summary>
    public SmellLayer? Before => Inputs[0];

    /// <summary>The layers that read it.</summary>
    public IReadOnlyList<SmellLayer> Readers => _readers;

    /// <summary>The one layer that reads it; null where none or several do, or where it is returned.</summary>
    public SmellLayer? After => _readers.Count == 1 && !IsReturned ? _readers[0] : null;

    /// <summary>Sizes of the first value that it reads, without the batch.</summary>
    public Shape InputShape => _inferred.Result.Input;

    /// <summary>Sizes of its output, without the batch.</summary>
    public Shape OutputShape => _inferred.Result.Output;

    /// <summary>Its window on each axis; null where it has none.</summary>
    public WindowAxis[]? Windows => _windows.Value;

    /// <summary>Multiplications with accumulation for one sample; null when a size is not known.</summary>
    public long? Macs => _inferred.Result.Macs;

    /// <summary>Its parameters; none where it shares those of another layer.</summary>
    public IReadOnlyList<SmellParameter> Parameters { get; }

    /// <summary>Its weight; null where it has none, or shares that of another layer.</summary>
    public SmellParameter? Weight => Parameters.FirstOrDefault(parameter => parameter.Role == ParameterRole.Weight);

    /// <summary>Its number among all layers.</summary>
    public int Number => _inferred.Number;

    /// <summary>It as the prediction of signals sees it, with these parameters.</summary>
    public SignalLayer Signal(IReadOnlyList<ParameterNode> parameters) =>
        new(Number, Kind, Arguments, [.. _inferred.Reads], _inferred.Result.Inputs, OutputShape, parameters);

    /// <summary>Something about this layer.</summary>
    /// <param name="id">The rule.</param>
    /// <param name="message">What is said after the layer's name.</param>
    /// <param name="argument">The argument that is meant; null for the whole layer.</param>
    /// <param name="related">Another layer that it has to do with.</param>
    /// <param name="remedy">What is to stand there instead, when that is mechanical.</param>
    public Problem Problem(string id, string message, string? argument = null, SmellLayer? related = null, string? remedy = null) =>
        new(id, Part with { Argument = argument }, $"{Display}: {message}", related?.Part, remedy);
}

/// <summary>A parameter with the rule that it starts by.</summary>
/// <param name="Node">The parameter.</param>
/// <param name="Kernel">For a convolution's kernel, what its shape does not say.</param>
/// <param name="Start">The initializer and where it was written; its place is null for a default.</param>
internal sealed record SmellParameter(ParameterNode Node, ConvolutionKernel? Kernel, ScopedInitializer Start)
{
    /// <summary>What it is for.</summary>
    public ParameterRole Role => Node.Site.Role;
}
