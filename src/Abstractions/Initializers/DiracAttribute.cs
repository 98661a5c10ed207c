namespace TypedNets;

/// <summary>Kernels that pass the input through: 1 at the centre of matching channels, 0 elsewhere (<c>torch.nn.init.dirac_</c>).</summary>
public sealed class DiracAttribute : InitializerAttribute
{
    /// <summary>Groups of channels, each passed through on its own.</summary>
    public int Groups { get; set; } = 1;
}
