using SymCalc.Samples.NeuralNetwork;

return SampleProgram.Run(new NeuralNetworkSample(), args);
