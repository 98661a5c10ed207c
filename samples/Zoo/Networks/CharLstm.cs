using TypedNets;

namespace Zoo.Networks;

/// <summary>A recurrent network that tells the next of 65 characters from those before it.</summary>
[Network, Input(64, DType = DType.Int64)]
[Embedding(65, 64)]
[LSTM(256)]
[Linear(65, Name = "Output"), Transpose(1, 2)]
public partial class CharLstm;
