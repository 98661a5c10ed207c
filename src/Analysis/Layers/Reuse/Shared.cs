namespace TypedNets.Analysis.Layers;

/// <summary>An earlier step once more, with the same parameters.</summary>
public sealed class Shared : Reuse
{
    /// <summary>The name of the step.</summary>
    public static string StepOf(Arguments arguments) => arguments.Text("Step", "");
}
