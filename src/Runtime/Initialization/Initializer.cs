using TypedNets.Analysis;
using static TorchSharp.torch;

namespace TypedNets;

/// <summary>
/// How parameters start. <see cref="Initializers"/> has the known rules; derive your own to use it as
/// <c>[Initializer&lt;MyInitializer&gt;]</c> or to give it to a network's constructor.
/// </summary>
public abstract class Initializer
{
    /// <summary>The rule's name, for tables and reports.</summary>
    public virtual string Name => GetType().Name;

    /// <summary>Whether it also says where biases start; else they start at zero.</summary>
    public virtual bool CoversBiases => false;

    /// <summary>
    /// The path whose random stream a parameter is drawn from, all blocks at once, when it is drawn together with others; null when it is
    /// drawn by itself.
    /// </summary>
    internal virtual string? JointPath(ParameterSite site) => null;

    /// <summary>Fills a parameter.</summary>
    /// <param name="tensor">An uninitialised tensor on the CPU, of 32- or 64-bit floating point, without gradient.</param>
    /// <param name="site">Path, sizes, fans and the gain of the activation that follows.</param>
    /// <param name="generator">The parameter's own random stream; draw from nothing else.</param>
    public abstract void Fill(Tensor tensor, ParameterSite site, Generator generator);

    /// <summary>Whether it also says where parameters of another role than weights start: embeddings, learned factors at the ends of residual branches.</summary>
    internal virtual bool Covers(ParameterRole role) => false;

    /// <summary>What starts one of the matrices stacked in a weight.</summary>
    internal virtual Initializer Of(int block) => this;
}
