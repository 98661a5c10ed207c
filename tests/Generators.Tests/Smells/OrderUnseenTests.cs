namespace TypedNets.Generators.Tests;

/// <summary>TN4030: attention that does not see the order.</summary>
public class OrderUnseenTests
{
    [Fact]
    public Task Tokens_and_patches_without_positions_are_found() => DiagnosticCheck.Finds(
        """
        [Network, Input(64, DType = DType.Int64)]
        [Embedding(100, 32), LayerNorm, {|TN4030:TransformerEncoderLayer(4)|}, TransformerEncoderLayer(4), Mean(1), Linear(10)]
        public partial class Text;

        [Network, Input(3, 32, 32)]
        [Conv2d(32, 4, Stride = 4), Flatten(StartDim = 2), Transpose(1, 2), ClassToken, {|TN4030:MultiheadAttention(4)|}, Select(1, 0)]
        public partial class Image;
        """,
        "TransformerEncoderLayer 'TransformerEncoderLayer1': it sees its 64 positions as a set, since nothing before it says where they stand; put PositionEmbedding before it.",
        "MultiheadAttention 'MultiheadAttention1': it sees its 65 positions as a set, since nothing before it says where they stand; put PositionEmbedding before it.");

    /// <summary>Positions that are learned, added from outside, seen by windows that overlap, or by a causal mask.</summary>
    [Fact]
    public Task What_sees_or_may_see_positions_is_not() => DiagnosticCheck.Misses(
        """
        [Network, Input(64, DType = DType.Int64)]
        [Embedding(100, 32), PositionEmbedding, TransformerEncoderLayer(4)]
        public partial class Learned;

        [Network, Input(64, DType = DType.Int64)]
        [Embedding(100, 32), TransformerEncoderLayer(4, IsCausal = true)]
        public partial class Causal;

        [Network, Input(64, 32)]
        [LayerNorm, TransformerEncoderLayer(4)]
        public partial class Given;

        [Network, Input("tokens", 64, DType = DType.Int64), Input("positions", 64, 32)]
        public partial class Added
        {
            [From("tokens"), Embedding(100, 32)] public partial Embedding Table { get; }
            [Add(nameof(Table), "positions")] public partial Value Sum { get; }
            [TransformerEncoderLayer(4)] public partial TransformerEncoderLayer Encoder { get; }
        }

        [Network, Input(3, 32, 32)]
        [Conv2d(32, 3, Stride = 2, Padding = 1), Flatten(StartDim = 2), Transpose(1, 2), TransformerEncoderLayer(4)]
        public partial class Overlapping;
        """, "TN4030");

    [Fact]
    public Task The_fix_embeds_positions() => DiagnosticFixTest<CodeFixes.InsertBeforeFix>.Makes(
        """
        [Network, Input(64, DType = DType.Int64)]
        [Embedding(100, 32), {|TN4030:TypedNets.TransformerEncoderLayer(4)|}]
        public partial class Net;
        """,
        """
        [Network, Input(64, DType = DType.Int64)]
        [Embedding(100, 32), TypedNets.PositionEmbedding, TypedNets.TransformerEncoderLayer(4)]
        public partial class Net;
        """, "Insert PositionEmbedding before TypedNets.TransformerEncoderLayer");
}
