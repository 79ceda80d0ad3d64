namespace TitleReview.App.Imaging.Suggesting.Faces;

/// <summary>The brightness of a picture as the eye weighs its colours.</summary>
internal static class Grey
{
    public static Raster Of(Raster picture)
    {
        if (picture.Channels == 1)
        {
            return picture;
        }

        var grey = new Raster(picture.Width, picture.Height, 1);
        for (var (at, from) = (0, 0); at < grey.Pixels.Length; at++, from += 3)
        {
            grey.Pixels[at] = (byte)(((picture.Pixels[from] * 77) + (picture.Pixels[from + 1] * 150) + (picture.Pixels[from + 2] * 29)) >> 8);
        }

        return grey;
    }
}
