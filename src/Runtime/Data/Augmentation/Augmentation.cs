using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using static TorchSharp.torch;

namespace TypedNets.Data;

/// <summary>
/// A random change of the images that a network is trained on, as a value. What becomes of a sample follows from the seed, the epoch and
/// its position in it alone.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "augmentation")]
[JsonDerivedType(typeof(RandomCrop), nameof(RandomCrop))]
[JsonDerivedType(typeof(RandomHorizontalFlip), nameof(RandomHorizontalFlip))]
public abstract record Augmentation
{
    /// <summary>Changes a batch in place.</summary>
    /// <param name="images">float32, batch x C x H x W, on the CPU, in one block of memory.</param>
    /// <param name="seed">The seed of the whole run.</param>
    /// <param name="epoch">The number of the pass, from 0.</param>
    /// <param name="position">The position of the batch's first sample in the pass, from 0.</param>
    /// <exception cref="ArgumentException">The tensor is not of that kind.</exception>
    public void Apply(Tensor images, ulong seed, int epoch, int position)
    {
        ArgumentNullException.ThrowIfNull(images);
        if (images.dtype != ScalarType.Float32 || images.dim() != 4)
            throw new ArgumentException($"{GetType().Name} takes float32 of batch x channels x height x width, but is given {images.dtype} of [{string.Join(", ", images.shape)}].", nameof(images));
        long[] shape = images.shape;
        int sample = (int)(shape[1] * shape[2] * shape[3]);
        Span<float> values = MemoryMarshal.Cast<byte, float>(images.bytes);
        // Each sort of change has numbers of its own, so that one more leaves the others as they are.
        ulong root = new SplitMix64(new SplitMix64(seed, (ulong)epoch).Next(), Stream).Next();
        for (int i = 0; i < (int)shape[0]; i++)
        {
            var random = new SplitMix64(root, (ulong)(position + i));
            Change(values.Slice(i * sample, sample), (int)shape[2], (int)shape[3], ref random);
        }
    }

    /// <summary>Throws when a setting is out of its range, or the data set has no images.</summary>
    /// <exception cref="ArgumentException">Naming what is wrong.</exception>
    public void Check(Dataset data)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (data.SampleShape.Count != 3 || data.Inputs.dtype != ScalarType.Float32)
            throw new ArgumentException($"{GetType().Name} takes images, float32 of channels x height x width, but a sample of {data.Name} is {data.Inputs.dtype} of [{string.Join(", ", data.SampleShape)}].");
        CheckSettings(data);
    }

    private protected abstract ulong Stream { get; }

    /// <summary>Changes one image, channel after channel, row after row.</summary>
    private protected abstract void Change(Span<float> image, int height, int width, ref SplitMix64 random);

    private protected virtual void CheckSettings(Dataset data)
    {
    }
}
