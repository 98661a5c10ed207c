using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Initializers;

/// <summary>
/// A rule by which parameters start: from arguments and a parameter's place to a distribution with all numbers settled. Each rule
/// is one class in one file of this folder, found by <see cref="InitializerCatalogue"/>; the same rule serves the compiler and
/// construction at run time.
/// </summary>
public abstract class InitializerKind
{
    /// <summary>The attribute's name.</summary>
    public virtual string Name => GetType().Name;

    /// <summary>Whether, chosen for weights, it also says where biases start.</summary>
    public virtual bool CoversBiases => false;

    /// <summary>Whether it needs to know of more of the network than the layer: <see cref="ParameterSite.SignalPerVariance"/>.</summary>
    public virtual bool ReadsSignal => false;

    /// <summary>What it is for, in words, where it starts all else as another rule does; else null.</summary>
    public virtual string? MeantFor => null;

    /// <summary>Whether a parameter is what it is for.</summary>
    public virtual bool IsMeantFor(ParameterSite site) => true;

    /// <summary>
    /// Whether, chosen for weights, it also says where parameters of another role start: tables that are looked up, learned factors at the
    /// ends of residual branches.
    /// </summary>
    public virtual bool Covers(ParameterRole role) => false;

    /// <summary>Checks what does not depend on a parameter.</summary>
    /// <exception cref="RefusalException">An argument is out of its range.</exception>
    public virtual void Check(Arguments arguments)
    {
    }

    /// <summary>The factor that it puts on the standard deviation; null where it has none.</summary>
    public virtual double? Gain(Arguments arguments, ParameterSite site) => null;

    /// <summary>The distribution for a parameter.</summary>
    /// <exception cref="RefusalException">It cannot be applied to that parameter.</exception>
    public abstract Draw Resolve(Arguments arguments, ParameterSite site);

    /// <summary>The distribution for a parameter, matrix by matrix where those for queries and keys start otherwise than that for values.</summary>
    /// <exception cref="RefusalException">It cannot be applied to that parameter.</exception>
    internal Draw ResolveAll(Arguments arguments, ParameterSite site)
    {
        if (site is not { Blocks: > 1, Residual.Scores: > 0 })
            return Resolve(arguments, site);
        Draw[] parts = [.. Enumerable.Range(0, site.Blocks).Select(block => Resolve(arguments, site.OfBlock(block)))];
        return parts.All(parts[0].Equals) ? Resolve(arguments, site) : new Draw.Stacked([.. parts]);
    }

    /// <summary>Refuses an argument.</summary>
    /// <param name="isValid">Whether it is in its range.</param>
    /// <param name="argument">Its name.</param>
    /// <param name="expected">The range, in words.</param>
    /// <param name="actual">What it is.</param>
    /// <param name="remedy">What it is most likely to be, when that follows.</param>
    protected static void Require(bool isValid, string argument, string expected, double actual, string? remedy = null)
    {
        if (!isValid)
            throw new RefusalException(RuleIds.InitializerArgument, argument, $"{argument} must be {expected}, but is {Invariant.Text(actual)}.", remedy);
    }

    /// <summary>Refuses an argument that is infinite.</summary>
    protected static void RequireFinite(string argument, double actual) =>
        Require(!double.IsInfinity(actual), argument, "finite", actual);

    /// <summary>Refuses an argument that is not positive and finite.</summary>
    protected static void RequirePositive(string argument, double actual)
    {
        Require(actual > 0, argument, "positive", actual, actual < 0 && !double.IsInfinity(actual) ? $"{argument} = {Invariant.Shortest(-actual)}" : null);
        RequireFinite(argument, actual);
    }

    /// <summary>Refuses a parameter by its number of dimensions.</summary>
    protected static void RequireRank(ParameterSite site, bool isValid, string expected)
    {
        if (!isValid)
        {
            throw new RefusalException(RuleIds.InitializerNotApplicable, null,
                $"it needs {expected}, but {site.Path} has the shape {site.ShapeText}.");
        }
    }
}
