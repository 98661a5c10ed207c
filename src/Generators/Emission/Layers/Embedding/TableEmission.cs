using TypedNets.Analysis;
using TypedNets.Analysis.Layers;

namespace TypedNets.Generators;

/// <summary>
/// Tables. TorchSharp's modules start one of their own, so they are built with a table as small as can be and given theirs.
/// </summary>
internal abstract class TableEmission : ModuleEmission
{
    /// <inheritdoc/>
    public override IEnumerable<string> Construct(LayerNode layer, string field)
    {
        Arguments a = layer.Arguments;
        long? padding = TableLayer.PaddingRow(a);
        double norm = a.Number("NormType", 2);
        var arguments = new ArgumentText()
            .Add(Literals.Of((padding ?? 0) + 1)).Add("1")
            .AddUnless(padding is null, PaddingName, Literals.Of(padding))
            .AddUnless(double.IsNaN(a.Number("MaxNorm", double.NaN)), "max_norm", Literals.Of(a.Number("MaxNorm", 0)))
            .AddUnless(norm == 2, "norm_type", Literals.Of(norm))
            .AddUnless(!a.Flag("ScaleGradByFreq", false), "scale_grad_by_freq", "true")
            .AddUnless(!a.Flag("Sparse", false), "sparse", "true");
        AddArguments(arguments, a);
        return
        [
            $"{field} = {KnownNames.NN}.{ModuleName}({arguments}); // its table follows",
            $"{field}.weight = {Start(layer.Parameters[0])};",
        ];
    }

    /// <inheritdoc/>
    public override string Parameter(string field, string name) => $"{field}.get_parameter({Literals.Of(name)})!";

    /// <summary>TorchSharp's name of the row that stays zero.</summary>
    protected abstract string PaddingName { get; }

    /// <summary>Adds what only this kind has.</summary>
    protected virtual void AddArguments(ArgumentText text, Arguments arguments)
    {
    }
}
