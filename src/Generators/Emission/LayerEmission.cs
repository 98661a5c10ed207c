using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>
/// How a kind of layer is written with TorchSharp. Each kind is one class in one file of the folder Layers, called after the kind
/// and found by <see cref="LayerEmissions"/>.
/// </summary>
internal abstract class LayerEmission
{
    /// <summary>The kind's name: that of the class without "Emission".</summary>
    public virtual string Kind => GetType().Name.Substring(0, GetType().Name.Length - "Emission".Length);

    /// <summary>The module's type.</summary>
    public virtual string ModuleType => $"{KnownNames.Modules}.{ModuleName}";

    /// <summary>Name of TorchSharp's module, which is PyTorch's unless the kind is our own.</summary>
    public virtual string ModuleName => Kind;

    /// <summary>Statements that construct the module into a field, its parameters started once.</summary>
    public abstract IEnumerable<string> Construct(LayerNode layer, string field);

    /// <summary>The expression of the output.</summary>
    public abstract string Forward(LayerNode layer, string field, string input);

    /// <summary>The expression of the output of a layer that reads several values.</summary>
    public virtual string Forward(LayerNode layer, string field, IReadOnlyList<string> inputs) => Forward(layer, field, inputs[0]);

    /// <summary>The expression of one of the module's parameters.</summary>
    public virtual string Parameter(string field, string name) => $"{field}.{name}";

    /// <summary>The expression of the module as a member of a Sequential, which is of type Module&lt;Tensor, Tensor&gt;.</summary>
    public virtual string Child(LayerNode layer, string field) => field;

    /// <summary>The expression that overwrites the first value that is read; only for kinds that can.</summary>
    public virtual string ForwardInPlace(LayerNode layer, IReadOnlyList<string> inputs) => ForwardInPlace(layer, inputs[0]);

    /// <summary>The expression that overwrites the one value that is read; only for kinds that can.</summary>
    public virtual string ForwardInPlace(LayerNode layer, string input) => throw new NotSupportedException($"{Kind} has no in-place form.");
}
