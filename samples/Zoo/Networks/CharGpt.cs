using TypedNets;

namespace Zoo.Networks;

/// <summary>
/// A small GPT for characters: four layers of causal attention, each position reading those before it, normalised first as GPT-2 is.
/// </summary>
[Network, Input(64, DType = DType.Int64), RandomNormal(0.02)]
[Embedding(65, 64), PositionEmbedding]
[TransformerEncoderLayer(4, DimFeedforward = 256, Activation = TransformerActivation.Gelu, NormFirst = true, IsCausal = true, Dropout = 0)]
[TransformerEncoderLayer(4, DimFeedforward = 256, Activation = TransformerActivation.Gelu, NormFirst = true, IsCausal = true, Dropout = 0)]
[TransformerEncoderLayer(4, DimFeedforward = 256, Activation = TransformerActivation.Gelu, NormFirst = true, IsCausal = true, Dropout = 0)]
[TransformerEncoderLayer(4, DimFeedforward = 256, Activation = TransformerActivation.Gelu, NormFirst = true, IsCausal = true, Dropout = 0)]
[LayerNorm, Linear(65, Name = "Output"), Transpose(1, 2)]
public partial class CharGpt;
