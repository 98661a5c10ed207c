using TypedNets.Picture;

namespace TypedNets;

public sealed partial record NetworkSpec
{
    /// <summary>
    /// The network as a picture, from top to bottom: a card for every operation with its output's shape (N is the batch) and its parameters,
    /// normalisations, activations and the like as further lines of the card that they follow, a frame around every block. Blocks in a
    /// row that are equal but for their names are drawn once, with their number. Cards with a dashed border use another's parameters
    /// again. A long network is wrapped into columns. Over a line, a viewer shows fans, initializer and standard deviation.
    /// </summary>
    /// <returns>
    /// An SVG document that needs nothing beside it, for light and dark, with LF line ends and none at its end; the same spec gives the
    /// same text in every culture. It can stand in an HTML page as it is, beside others.
    /// </returns>
    /// <exception cref="InvalidOperationException">A layer or output names what is neither an input nor an earlier layer.</exception>
    public string ToSvg() => new SvgPicture(this).Draw();
}
