namespace TypedNets;

/// <summary>SELU: 1.0507·(x for x &gt; 0, else 1.6733·(eˣ − 1)) (Klambauer et al. 2017).</summary>
public sealed class SELUAttribute : LayerAttribute;
