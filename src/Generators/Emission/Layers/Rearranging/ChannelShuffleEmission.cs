using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>A method of the tensor, not a function.</summary>
internal sealed class ChannelShuffleEmission : FunctionEmission
{
    /// <inheritdoc/>
    protected override string Function => "channel_shuffle";

    /// <inheritdoc/>
    public override string Forward(LayerNode layer, string field, string input) => $"{input}.channel_shuffle({ModuleArguments(layer.Arguments)})";

    /// <inheritdoc/>
    protected override string ModuleArguments(Arguments arguments) => Literals.Of(arguments.Integer("Groups", 1));
}
