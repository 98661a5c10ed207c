using TypedNets.Analysis;

namespace TypedNets.Generators;

internal sealed class PixelUnshuffleEmission : FunctionEmission
{
    /// <inheritdoc/>
    protected override string Function => "pixel_unshuffle";

    /// <inheritdoc/>
    protected override string ModuleArguments(Arguments arguments) => Literals.Of(arguments.Integer("DownscaleFactor", 1));
}
