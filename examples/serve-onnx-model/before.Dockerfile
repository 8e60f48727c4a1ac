FROM python:3.13-slim
WORKDIR /app
COPY . .
RUN pip install onnx onnxruntime numpy starlette uvicorn httpx pytest
RUN python model/train.py model.onnx
EXPOSE 8000
CMD uvicorn service.main:app --host 0.0.0.0 --port 8000
