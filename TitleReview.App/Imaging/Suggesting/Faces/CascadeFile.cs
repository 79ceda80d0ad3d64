using System.Globalization;
using System.Xml.Linq;

namespace TitleReview.App.Imaging.Suggesting.Faces;

/// <summary>Reads the cascade files of Debian's opencv-data.</summary>
internal static class CascadeFile
{
    /// <exception cref="InvalidDataException">It is no cascade of upright Haar features.</exception>
    public static HaarCascade Read(string path)
    {
        var cascade = XDocument.Load(path).Root?.Element("cascade") ?? throw new InvalidDataException($"{path} holds no cascade.");
        return new(
            (int)Numbers(cascade, "width")[0],
            (int)Numbers(cascade, "height")[0],
            [.. Items(cascade, "stages").Select(Stage)],
            [.. Items(cascade, "features").Select(feature => new HaarFeature([.. Items(feature, "rects").Select(Rectangle)]))]);
    }

    private static HaarStage Stage(XElement stage) => new(Numbers(stage, "stageThreshold")[0], [.. Items(stage, "weakClassifiers").Select(Tree)]);

    /// <summary>Nodes are written as "below above feature threshold", one after the other.</summary>
    private static HaarTree Tree(XElement tree) => new(
        [.. Numbers(tree, "internalNodes").Chunk(4).Select(node => new HaarNode((int)node[0], (int)node[1], (int)node[2], node[3]))],
        Numbers(tree, "leafValues"));

    /// <summary>"x y width height weight"</summary>
    private static HaarRectangle Rectangle(XElement rectangle)
    {
        var numbers = Numbers(rectangle.Value);
        return new((int)numbers[0], (int)numbers[1], (int)numbers[2], (int)numbers[3], numbers[4]);
    }

    private static IEnumerable<XElement> Items(XElement parent, string name) => Child(parent, name).Elements("_");

    private static float[] Numbers(XElement parent, string name) => Numbers(Child(parent, name).Value);

    private static float[] Numbers(string text) =>
        [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => float.Parse(word, CultureInfo.InvariantCulture))];

    private static XElement Child(XElement parent, string name) =>
        parent.Element(name) ?? throw new InvalidDataException($"A {parent.Name} of the cascade has no {name}.");
}
