namespace TypedNets.Analysis.Layers;

/// <summary>Layers that join values which they name.</summary>
public abstract class Join : LayerKind
{
    /// <summary>The names of what is joined.</summary>
    public static EquatableArray<string> Names(Arguments arguments) => arguments.Texts("Values");
}
