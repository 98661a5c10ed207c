namespace TypedNets.Analysis.Smells;

/// <summary>
/// A rule about what is allowed and seldom meant: weights that start badly, layers that do nothing. Each rule is one class in one file
/// of this folder, found by <see cref="SmellCatalogue"/>; it sees a network without errors.
/// </summary>
internal abstract class SmellRule
{
    /// <summary>The diagnostic's id, one of <see cref="RuleIds"/>.</summary>
    public abstract string Id { get; }

    /// <summary>What it finds, at the network's own layers. What is inside a block is found where the block is declared.</summary>
    public abstract IEnumerable<Problem> Find(SmellNetwork network);
}
