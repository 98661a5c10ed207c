namespace TypedNets.Generators.Tests.Running;

/// <summary>Networks with attention and learned values, as users write them, compiled once.</summary>
public sealed class TransformerNetworks : IDisposable
{
    private readonly NetworkAssembly _assembly = NetworkAssembly.Of(
        """
        /// <summary>A vision transformer with the keys of torchvision's.</summary>
        [Network, Input(3, 8, 8)]
        public partial class Vision
        {
            [Conv2d(8, 4, Stride = 4), Flatten(StartDim = 2), Transpose(1, 2)] public partial Conv2d ConvProj { get; }
            [ClassToken] public partial Parameter ClassToken { get; }
            [PositionEmbedding, Name("encoder.pos_embedding")] public partial Parameter Positions { get; }
            [TransformerEncoderLayer(2, DimFeedforward = 12, Dropout = 0, NormFirst = true), Name("encoder.layer")]
            public partial TransformerEncoderLayer Encoder { get; }
            [LayerScale(0.5), Name("encoder.layer_scale")] public partial Parameter Scale { get; }
            [TransformerDecoderLayer(2, DimFeedforward = 12, Dropout = 0)] public partial TransformerDecoderLayer Decoder { get; }
            [MultiheadAttention(2, AddBiasKv = true), Tanh, Bilinear(2)] public partial Sequential Head { get; }
        }

        [Network, Input(4, 6, 6)]
        [LayerScale, Conv2d(4, 1), LayerScale(0.5, Name = "Scale")]
        public partial class Map;

        [Network, Input(40, 16)]
        [TransformerEncoderLayer(2, DimFeedforward = 16, Dropout = 0.25, NormFirst = true, Name = "Encoder")]
        public partial class Dropping;

        [Network, Input(6, 64), XavierUniform]
        [MultiheadAttention(4, Name = "Attention")]
        public partial class Xavier;

        [Network, Input(6, 64)]
        [MultiheadAttention(4, AddBiasKv = true, Name = "Attention"), PositionEmbedding(Std = 0.5, Name = "Positions"), Bilinear(200, Name = "Bilinear")]
        public partial class Plain;
        """);

    internal RunningNetwork this[string name] => _assembly[name];

    public void Dispose() => _assembly.Dispose();
}
