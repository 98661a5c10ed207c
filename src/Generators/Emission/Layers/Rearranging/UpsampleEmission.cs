using TypedNets.Analysis;
using TypedNets.Analysis.Layers;

namespace TypedNets.Generators;

/// <summary>By interpolate, which is what PyTorch's module calls.</summary>
internal sealed class UpsampleEmission : ExpressionEmission
{
    /// <inheritdoc/>
    protected override string Expression(LayerNode layer, string input)
    {
        Arguments arguments = layer.Arguments;
        int axes = layer.InputShape.Rank - 1;
        bool hasSize = arguments.Has("Size") || arguments.Has("Sizes");
        string mode = arguments.Text("Mode", nameof(Interpolation.Nearest));
        var text = new ArgumentText().Add(input);
        if (hasSize)
            text.Add("size", Literals.List(arguments.Axes("Size", axes, 0)));
        else
            text.Add("scale_factor", Literals.List(Upsample.Factors(arguments, axes).Select(Literals.Of)));
        text.Add("mode", $"{KnownNames.Torch}.InterpolationMode.{mode}");

        // False keeps libtorch from warning of a default; with Nearest and Area it takes no value.
        if (mode is not (nameof(Interpolation.Nearest) or nameof(Interpolation.Area)))
            text.Add("align_corners", Literals.Of(arguments.Flag("AlignCorners", false)));
        return $"{KnownNames.Functional}.interpolate({text})";
    }
}
