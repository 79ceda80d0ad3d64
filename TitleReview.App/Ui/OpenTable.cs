namespace TitleReview.App.Ui;

/// <summary>The table that was uploaded under this word; null for a word that is another's, too old or made up.</summary>
public delegate Task<byte[]?> OpenTable(string word);
