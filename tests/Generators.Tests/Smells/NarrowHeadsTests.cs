namespace TypedNets.Generators.Tests;

/// <summary>TN4029: attention with narrow heads.</summary>
public class NarrowHeadsTests
{
    [Fact]
    public Task Fewer_than_eight_features_are_found() => DiagnosticCheck.Finds(
        """
        [Network, Input(16, 32)]
        [MultiheadAttention({|TN4029:8|}), TransformerEncoderLayer({|TN4029:32|})]
        public partial class Net;
        """,
        "MultiheadAttention 'MultiheadAttention1': 32 features over 8 heads are 4 for each, and attention that is common has 32 to 128; take at most 4 heads, or more features.",
        "TransformerEncoderLayer 'TransformerEncoderLayer1': 32 features over 32 heads are 1 for each, and attention that is common has 32 to 128; take at most 4 heads, or more features.");

    [Fact]
    public Task Wide_ones_and_a_single_one_are_not() => DiagnosticCheck.Misses(
        """
        [Network, Input(16, 64)]
        [MultiheadAttention(8), MultiheadAttention(4), TransformerEncoderLayer(2)]
        public partial class Net;

        [Network, Input(16, 4)]
        [MultiheadAttention(1)]
        public partial class One;

        [Network, Input(16, 32)]
        public partial class Block
        {
            [Parameter] private const int Heads = 8;
            [MultiheadAttention(Heads)] public partial MultiheadAttention Attention { get; }
        }
        """, "TN4029");

    [Fact]
    public Task The_fix_takes_fewer_heads() => DiagnosticFixTest<CodeFixes.ChangeSizeFix>.Makes(
        """
        [Network, Input(16, 32)]
        [TypedNets.MultiheadAttention({|TN4029:8|}), TransformerEncoderLayer({|TN4029:nhead: 32|}, NormFirst = true)]
        public partial class Net;
        """,
        """
        [Network, Input(16, 32)]
        [TypedNets.MultiheadAttention(4), TransformerEncoderLayer(nhead: 4, NormFirst = true)]
        public partial class Net;
        """, "Set NumHeads = 4|Set Nhead = 4");
}
