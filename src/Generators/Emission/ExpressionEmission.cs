using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>Layers without state that are one expression; inside a Sequential, a module that computes the same expression.</summary>
internal abstract class ExpressionEmission : LayerEmission
{
    /// <inheritdoc/>
    public override string ModuleType => $"{KnownNames.TypedNets}.FunctionModule";

    /// <inheritdoc/>
    public override IEnumerable<string> Construct(LayerNode layer, string field) =>
        [$"{field} = new {ModuleType}({Literals.Of(Kind)}, static input => {Expression(layer, "input")});"];

    /// <inheritdoc/>
    public override string Forward(LayerNode layer, string field, string input) => Expression(layer, input);

    /// <summary>The expression of the output, which frees all that it makes beside it.</summary>
    protected abstract string Expression(LayerNode layer, string input);
}
