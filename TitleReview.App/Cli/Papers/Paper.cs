using TitleReview.App.Documents;

namespace TitleReview.App.Cli.Papers;

/// <summary>「文书」: one document that the office prints, with the template it follows and the place where a person gets it.</summary>
/// <param name="Id">Of its files.</param>
/// <param name="Template">As the rule book numbers it; empty: no notice has a template for it.</param>
/// <param name="Source">Which document prescribes it.</param>
/// <param name="Place">Where in the product it is made, and by whom.</param>
/// <param name="ByHand">What stays open for the pen and the seal; empty: nothing.</param>
public sealed record Paper(string Id, string Template, string Name, string Source, string Place, string ByHand, Func<Specimen, PaperFiles> Make);

/// <summary>「文书的文件」</summary>
/// <param name="Word">Null: the office does not edit it.</param>
/// <param name="Excel">Null: it is no roster.</param>
public sealed record PaperFiles(Printable Pdf, Func<byte[]>? Word = null, Func<byte[]>? Excel = null);
