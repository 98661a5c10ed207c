using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>
/// How a kind of layer is written with TorchSharp. Each kind is one class in one file of the folder Layers, called after the kind
/// and found by <see cref="LayerEmissions"/>.
/// </summary>
internal abstract class LayerEmission
{
    /// <summary>The kind's name: that of the class without "Emission".</summary>
    public string Kind => GetType().Name.Substring(0, GetType().Name.Length - "Emission".Length);

    /// <summary>The module's type.</summary>
    public virtual string ModuleType => $"{KnownNames.Modules}.{ModuleName}";

    /// <summary>Name of TorchSharp's module, which is PyTorch's unless the kind is our own.</summary>
    public virtual string ModuleName => Kind;

    /// <summary>Statements that construct the module into a field, its parameters started once.</summary>
    public abstract IEnumerable<string> Construct(LayerNode layer, string field);

    /// <summary>The expression of the output.</summary>
    public abstract string Forward(LayerNode layer, string field, string input);

    /// <summary>The expression that overwrites the input; only for kinds that can.</summary>
    public virtual string ForwardInPlace(LayerNode layer, string input) => throw new NotSupportedException($"{Kind} has no in-place form.");
}
